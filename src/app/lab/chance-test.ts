import type { Job } from '../../lab/pool.ts';
import { judge } from '../../metrics/chance.ts';
import type { NightSample } from '../../metrics/night-sample.ts';
import type { Both, ChanceRun } from '../../panels/lab/pair-deck.ts';
import type { NightSetup } from '../../protocol/night.ts';
import type { ManyNights } from './many-nights.ts';

/** Runs two setups with the seeds 1 to `seeds`, each seed for both, and tells how far that is and what it says. */
export async function testChance(
  nights: ManyNights,
  setups: Both<NightSetup>,
  seeds: number,
  tell: (run: ChanceRun) => void,
): Promise<void> {
  const samples: Both<(NightSample | undefined)[]> = [[], []];
  await nights.run(
    jobsOf(setups, seeds),
    2 * seeds,
    (at, sample) => {
      samples[at % 2 === 0 ? 0 : 1][Math.floor(at / 2)] = sample;
    },
    (progress) => {
      const pairs = Array.from(
        { length: seeds },
        (_, index) => [samples[0][index], samples[1][index]] as const,
      );
      const whole = pairs.filter((pair): pair is [NightSample, NightSample] => pair.every(Boolean));
      tell({ progress, verdicts: progress.stage === 'running' ? [] : judge(whole) });
    },
  );
}

/** A seed for one, the same for the other, then the next. */
function* jobsOf(setups: Both<NightSetup>, seeds: number): Iterable<Job> {
  for (let index = 0; index < seeds; index += 1) {
    yield { at: 2 * index, setup: { ...setups[0], seed: index + 1 } };
    yield { at: 2 * index + 1, setup: { ...setups[1], seed: index + 1 } };
  }
}
