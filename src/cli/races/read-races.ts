import { readFileSync } from 'node:fs';
import { EventListError } from '../../explore/races/list/event.ts';
import { type ListReport, racesInList } from '../../explore/races/list/report-list.ts';
import type { RacesReport } from '../../explore/races/told.ts';
import { racesInTrace } from '../../explore/races/trace/report-trace.ts';
import type { Scope } from '../../explore/races/trace/trace-races.ts';
import type { MachineKind } from '../../protocol/night.ts';
import { readTrace } from '../read-trace.ts';
import { UsageError } from '../usage-error.ts';
import { type GuardsReport, guardsReport } from './guards-report.ts';
import { selfMade } from './self-made.ts';

/** What is said about a file beside its races. */
export type FileRaces =
  | (ListReport & { readonly source: 'events' })
  | (RacesReport & {
      readonly source: 'trace';
      readonly machine: MachineKind;
      /** Incidents between two tasks of one event loop: race conditions without a data race. */
      readonly betweenTasks: number;
      readonly guards: GuardsReport;
    });

/** Reads a file, whichever of the two it is, and finds its races. Throws a UsageError that says what is the matter with it. */
export function readRaces(file: string, most: number, scope: Scope): FileRaces {
  const text = jsonIn(file);
  if (text === null) {
    const { header, records } = readTrace(file);
    return {
      source: 'trace',
      machine: header.machine,
      betweenTasks: selfMade(records),
      guards: guardsReport(header.setup.scenario, records),
      ...racesInTrace(header.setup.scenario, records, most, scope),
    };
  }
  try {
    return { source: 'events', ...racesInList(JSON.parse(text), most) };
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(`${file} is no JSON: ${error.message}`);
    if (error instanceof EventListError) throw new UsageError(`${file}: ${error.message}`);
    throw error;
  }
}

/** The text of a file that looks like JSON; null for any other, which may be a trace. */
function jsonIn(file: string): string | null {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new UsageError(`${file} can't be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const head = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  const isJson = head.startsWith('[') || head.startsWith('{') || file.toLowerCase().endsWith('.json');
  return isJson ? new TextDecoder().decode(bytes) : null;
}
