import type { Report } from '../../explore/report.ts';

/** The fields in the order in which they are printed. */
const ORDER = [
  'verdict',
  'kinds',
  'minPreemptions',
  'minDelays',
  'interleavings',
  'buggyInterleavings',
  'schedulesByPreemptions',
  'buggyByPreemptions',
  'schedulesByDelays',
  'buggyByDelays',
  'traces',
  'states',
  'witness',
  'racyCells',
  'fairLivelock',
  'starvation',
  'exhausted',
  'buggyTraces',
  'findings',
  'executions',
  'executionsToFirstBug',
  'bound',
] as const satisfies readonly (keyof Report)[];

/** A report as one line of JSON. Counts are plain integers, with all of their digits however large they are. */
export function reportJson(report: Report): string {
  const fields = ORDER.flatMap((key) => {
    const value = report[key];
    return value === undefined ? [] : [`${JSON.stringify(key)}:${text(value)}`];
  });
  return `{${fields.join(',')}}`;
}

function text(value: unknown): string {
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return `[${value.map(text).join(',')}]`;
  return JSON.stringify(value);
}
