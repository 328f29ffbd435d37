import type { IncidentFigures } from '../metrics/dashboard.ts';
import { Incident } from '../protocol/words.ts';

export type IncidentKey = Exclude<keyof IncidentFigures, 'total'>;

const keys: Readonly<Record<number, IncidentKey>> = {
  [Incident.SmashedPlate]: 'smashedPlate',
  [Incident.SmashedGlass]: 'smashedGlass',
  [Incident.TwoHands]: 'twoHands',
  [Incident.DoubleOrder]: 'doubleOrder',
  [Incident.SeatedWhileCleaning]: 'seatedWhileCleaning',
  [Incident.TwoPartiesOneTable]: 'twoPartiesOneTable',
  [Incident.LostTakings]: 'lostTakings',
  [Incident.Deadlock]: 'deadlock',
};

/** Kinds of collision in the order of reports. */
export const INCIDENT_KEYS: readonly IncidentKey[] = Object.values(keys);

/** The key of a kind of collision as the trace has it. */
export const incidentKey = (kind: number): IncidentKey => keys[kind] ?? 'twoHands';
