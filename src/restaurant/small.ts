import type { Distribution, MenuItem, Scenario } from '../protocol/scenario.ts';
import type { Crew } from '../protocol/trace.ts';

/** Bots of a role in a small restaurant: it takes two to collide. */
const OF_A_ROLE = 2;
const TABLES = 2;
const PLACES = 2;
const PARTIES = 3;
/** Minutes from opening to closing time; the evening itself takes one or two. */
const MINUTES = 40;

const exactly = (value: number): Distribution => ({ kind: 'constant', value });
const LONG = exactly(60 * MINUTES);

/**
 * The same house with little in it, for whoever wants to look at all that can happen there: three guests who come
 * at once and want a dish and a drink each, a table by the window and one by the bar, two places on the pass and on
 * the bar. Guests and ovens take seconds, always the same; hands take as long as in the given house. Bots
 * look round every few seconds.
 */
export function smallRestaurant(scenario: Scenario): Scenario {
  const { floor, menu } = scenario;
  return {
    ...scenario,
    name: `${scenario.name}-small`,
    title: { en: `${scenario.title.en}, small`, zh: `${scenario.title.zh}（小）` },
    lastEntry: scenario.opens + 1,
    closes: scenario.opens + MINUTES,
    arrivals: { atOpening: PARTIES, perHour: [0] },
    partySizes: [1],
    window: 1,
    order: { dishes: [0, 1], drinks: [0, 1] },
    patience: { queue: PARTIES, desk: LONG, order: LONG, food: LONG, bill: LONG },
    durations: {
      ...{ preference: exactly(2), decide: exactly(4), order: exactly(2), eat: exactly(4) },
      gateway: exactly(3),
    },
    looks: {
      ...{ greet: { mean: 4, spread: 1 }, wait: { mean: 5, spread: 1 } },
      ...{ chef: { mean: 4, spread: 1 }, wine: { mean: 5, spread: 1 } },
    },
    surprises: { chatty: 0, cocktail: 0, complaint: 0 },
    menu: (['kitchen', 'bar'] as const).flatMap((station) => only(menu, station)),
    floor: {
      ...floor,
      tables: someTables(scenario),
      pass: { ...floor.pass, count: PLACES },
      bar: { ...floor.bar, count: PLACES },
    },
  };
}

/** The crew of a small restaurant: nobody is missing who is there in the large one. */
export const smallCrew = ({ greet, wait, chef, wine }: Crew): Crew => ({
  greet: Math.min(greet, OF_A_ROLE),
  wait: Math.min(wait, OF_A_ROLE),
  chef: Math.min(chef, OF_A_ROLE),
  wine: Math.min(wine, OF_A_ROLE),
});

/** The first dish, or drink, made in no time to speak of. A house without any has none here, either. */
function only(menu: readonly MenuItem[], station: MenuItem['station']): MenuItem[] {
  const found = menu.find((item) => item.station === station);
  if (!found) return [];
  return [{ ...found, weight: 1, window: 0, duration: exactly(station === 'kitchen' ? 5 : 0.5) }];
}

/** One by the window and one by the bar, as far as there are both. */
function someTables({ floor }: Scenario): Scenario['floor']['tables'] {
  const window = floor.tables.filter(({ zone }) => zone === 'window');
  const bar = floor.tables.filter(({ zone }) => zone !== 'window');
  const picked = [...window.slice(0, 1), ...bar.slice(0, TABLES - 1)];
  return picked.length === TABLES ? picked : floor.tables.slice(0, TABLES);
}
