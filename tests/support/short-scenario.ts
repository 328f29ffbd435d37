import type { Scenario } from '../../src/protocol/scenario.ts';
import { loadScenario } from '../../src/restaurant/scenarios.ts';

const uniform = (min: number, max: number) => ({ kind: 'uniform', min, max });

/** A service of some forty simulated minutes, as crowded as Friday: for tests that need many nights. */
export const shortScenario: Scenario = loadScenario({
  extends: 'friday',
  name: 'short',
  opens: 1020,
  lastEntry: 1035,
  closes: 1065,
  arrivals: { atOpening: 10, perHour: [100] },
  order: { dishes: [0, 60, 40], drinks: [5, 55, 40] },
  patience: { queue: 20, desk: uniform(600, 900), order: uniform(600, 900), food: uniform(1200, 1800) },
  durations: {
    decide: uniform(30, 90),
    order: uniform(10, 30),
    eat: uniform(180, 360),
    gateway: uniform(5, 20),
  },
  menu: [
    {
      name: { en: 'Soup', zh: '汤' },
      station: 'kitchen',
      icon: 'soup',
      price: 900,
      weight: 1,
      duration: uniform(60, 240),
    },
    {
      name: { en: 'Wine', zh: '葡萄酒' },
      station: 'bar',
      icon: 'wine',
      price: 700,
      weight: 1,
      duration: uniform(0.2, 0.5),
    },
  ],
});

/** The same with hardly any room: one place on the pass, one on the bar, two ovens, four tables. */
export const narrowScenario: Scenario = loadScenario({
  ...shortScenario,
  name: 'narrow',
  arrivals: { atOpening: 8, perHour: [60] },
  floor: {
    ...shortScenario.floor,
    tables: [...shortScenario.floor.tables.slice(0, 2), ...shortScenario.floor.tables.slice(-2)],
    ovens: { ...shortScenario.floor.ovens, count: 2 },
    pass: { ...shortScenario.floor.pass, count: 1 },
    bar: { ...shortScenario.floor.bar, count: 1 },
  },
});

/** The same with everything that holds on to bots, and a soup that doesn't stand the oven for long. */
export const tryingScenario: Scenario = loadScenario({
  ...shortScenario,
  name: 'trying',
  tips: { share: 1, least: 5, most: 15 },
  surprises: { chatty: 0.2, cocktail: 0.05, complaint: 0.2 },
  holds: { chatty: uniform(60, 240), cocktail: uniform(30, 120), complaint: uniform(60, 180) },
  menu: shortScenario.menu.map((item) => (item.station === 'kitchen' ? { ...item, window: 25 } : item)),
});
