import { Incident } from '../protocol/words.ts';
import type { IncidentFigures } from './dashboard.ts';

/** A kind of incident. */
export type IncidentKey = Exclude<keyof IncidentFigures, 'total'>;
/** A kind of incident, or `total` for all of them. */
export type IncidentKind = keyof IncidentFigures;

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

/** Kinds of incident in the order of reports. */
export const INCIDENT_KEYS: readonly IncidentKey[] = Object.values(keys);

/** The key of an incident as the trace has it; undefined for a kind that doesn't exist. */
export const incidentKeyOf = (kind: number): IncidentKey | undefined => keys[kind];
