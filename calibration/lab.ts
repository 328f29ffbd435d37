import { VirtualNight } from '../src/executors/virtual/night.ts';
import type { RecordSink } from '../src/executors/record-log.ts';
import type { Dashboard } from '../src/metrics/dashboard.ts';
import { NightFigures } from '../src/metrics/night-figures.ts';
import { foldOf } from '../src/metrics/trace-record.ts';
import { IdleCause } from '../src/protocol/words.ts';
import { type Picture, Pictures, waiting } from './picture.ts';
import type { Restaurant } from './restaurants.ts';

/** What a picture should show: this much, and all bots waiting. */
export const FROZEN = { cooking: 35, standing: 17 } as const;

const ASKED = 3;

/** What is kept of a night. */
export interface Night {
  readonly figures: Dashboard;
  /** Of the moments at which all bots wait, the one that shows most of FROZEN. */
  readonly frozen: Picture;
  /** The same of those moments at which at least ASKED bots wait for guests or the gateway. */
  readonly asked: Picture;
  readonly mostCooking: number;
  readonly mostStanding: number;
}

/** How much of FROZEN a picture shows, from 0; more than 1 if it shows more. */
function likeFrozen(picture: Picture): number {
  if (waiting(picture) < picture.bots) return 0;
  return Math.min(picture.cooking / FROZEN.cooking, picture.standing / FROZEN.standing);
}

/** How many bots wait for guests and the gateway. */
export const outside = (picture: Picture): number =>
  waiting(picture, IdleCause.Guest) + waiting(picture, IdleCause.Gateway);
const likeAsked = (picture: Picture): number => (outside(picture) < ASKED ? 0 : likeFrozen(picture));

function runNight(restaurant: Restaurant, seed: number): Night {
  const { scenario } = restaurant;
  const figures = new NightFigures(scenario);
  const pictures = new Pictures(
    scenario,
    (one, other) => likeFrozen(one) > likeFrozen(other),
    (one, other) => likeAsked(one) > likeAsked(other),
    (one, other) => one.cooking > other.cooking,
    (one, other) => one.standing > other.standing,
  );
  const fold = foldOf(pictures);
  const sink: RecordSink = {
    record(words, at) {
      figures.record(words, at);
      fold.record(words, at);
    },
  };
  new VirtualNight({ ...restaurant, seed }, { sink }).finish();
  const [frozen, asked, cooking, standing] = pictures.best as [Picture, Picture, Picture, Picture];
  return {
    figures: figures.dashboard(),
    frozen,
    asked,
    mostCooking: cooking.cooking,
    mostStanding: standing.standing,
  };
}

/** Runs nights on the virtual machine, each once. */
export class Lab {
  /** How many nights are looked at where nothing else is said. */
  readonly seeds: number;
  readonly #nights = new Map<Restaurant, Night[]>();

  constructor(seeds: number) {
    this.seeds = seeds;
  }

  /** The nights with seeds 1 to `seeds`. */
  nights(restaurant: Restaurant, seeds = this.seeds): readonly Night[] {
    const nights = this.#nights.get(restaurant) ?? [];
    this.#nights.set(restaurant, nights);
    while (nights.length < seeds) nights.push(runNight(restaurant, nights.length + 1));
    return nights.slice(0, seeds);
  }
}
