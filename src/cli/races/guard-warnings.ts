import type { GuardsTold } from '../../explore/races/told.ts';
import type { GuardsReport } from './guards-report.ts';

/** What is to be warned of in a saved night, in sentences. */
export function nightWarnings(guards: GuardsReport): string[] {
  const { locks, everything, permits, things } = guards;
  const one = locks.find(({ lock }) => lock === everything);
  const warnings = one
    ? [
        `One lock guards everything: ${one.lock}, ${one.things.length} things. ` +
          `It was taken ${times(one.taken)}; bots have waited ${one.waitedSeconds.toFixed(1)} s for it.`,
      ]
    : [];
  warnings.push(...oddThings(guards));
  if (permits > 1 && things.some(({ verdict }) => verdict === 'bare')) {
    warnings.push(
      `There are ${permits} permits for each section, so ${permits} bots may be in one at once: they guard nothing.`,
    );
  }
  return warnings;
}

/** What is to be warned of in a list of events, in sentences. */
export function listWarnings(guards: GuardsTold): string[] {
  const { locks, everything } = guards;
  const one = locks.find(({ lock }) => lock === everything);
  return [
    ...(one
      ? [
          `One lock guards everything: ${one.lock}, ${one.things.length} cells. It was taken ${times(one.taken)}: ` +
            'one thread at a time, whichever of them it wants. A list does not say how long they waited.',
        ]
      : []),
    ...oddThings(guards),
  ];
}

function oddThings({ things }: GuardsTold): string[] {
  return things.flatMap(({ thing, verdict, guards, withoutLock }) => {
    if (verdict === 'different') {
      return [`${thing} is touched under different locks, so none guards it: ${guards.join(', ')}.`];
    }
    return verdict === 'sometimes'
      ? [
          `${thing} is touched under ${guards.join(', ')}, and ${times(withoutLock)} without a lock that guards it.`,
        ]
      : [];
  });
}

const times = (many: number): string => (many === 1 ? 'once' : `${many} times`);
