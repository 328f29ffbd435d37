import { incidentKeyOf, type IncidentKey } from '../metrics/incident-kinds.ts';

/** The key of a kind of collision as the trace has it. */
export const incidentKey = (kind: number): IncidentKey => incidentKeyOf(kind) ?? 'twoHands';
