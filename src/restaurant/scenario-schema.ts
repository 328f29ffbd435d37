import * as v from 'valibot';
import { LOCK_KEYS } from '../protocol/board.ts';
import { MODE_KEYS } from '../protocol/modes.ts';
import type { Scenario } from '../protocol/scenario.ts';
import { leastOf } from './moments.ts';
import { distribution, name, seconds, text, title, weight } from './schema-parts.ts';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const rate = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(3600));
const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
const places = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));
const minutes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2880));
const coordinate = v.pipe(v.number(), v.minValue(0), v.maxValue(4000));

const weights = v.pipe(
  v.array(weight),
  v.minLength(1),
  v.maxLength(20),
  v.check((list) => list.some((entry) => entry > 0), 'expected at least one weight above 0'),
);
const point = v.strictObject({ x: coordinate, y: coordinate });
const row = (most: number) => v.strictObject({ count: places(most), from: point, to: point });
const rhythm = v.pipe(
  v.strictObject({
    mean: v.pipe(v.number(), v.minValue(0.1), v.maxValue(3600)),
    spread: seconds,
  }),
  v.check(({ mean, spread }) => spread < mean, 'expected spread < mean'),
);
const crew = v.pipe(
  v.strictObject({ greet: count(31), wait: count(31), chef: count(31), wine: count(31) }),
  v.check((numbers) => Object.values(numbers).some((number) => number > 0), 'expected at least one bot'),
);

/** Seconds. Asking that took no time would stop the clock: whoever asks in vain asks again. */
const LEAST_ASK = 0.1;

/** What a restaurant's scenario file must look like (see Scenario). Unknown keys are refused. */
export const scenarioSchema: v.GenericSchema<unknown, Scenario> = v.pipe(
  v.strictObject({
    format: v.literal(1),
    kind: v.exactOptional(v.literal('restaurant')),
    name,
    title,
    opens: minutes,
    lastEntry: minutes,
    closes: minutes,
    arrivals: v.strictObject({
      atOpening: count(100),
      perHour: v.pipe(v.array(rate), v.minLength(1), v.maxLength(48)),
    }),
    partySizes: v.pipe(weights, v.maxLength(4)),
    window: share,
    order: v.strictObject({
      dishes: v.pipe(weights, v.maxLength(5)),
      drinks: v.pipe(weights, v.maxLength(5)),
    }),
    patience: v.strictObject({
      queue: count(1000),
      desk: distribution,
      order: distribution,
      food: distribution,
      bill: distribution,
    }),
    durations: v.strictObject({
      preference: distribution,
      decide: distribution,
      order: distribution,
      eat: distribution,
      gateway: distribution,
    }),
    acts: v.strictObject({
      greet: distribution,
      pinTicket: distribution,
      cook: distribution,
      takeOut: distribution,
      putPlate: distribution,
      takePlate: distribution,
      serve: distribution,
      putGlass: distribution,
      takeGlass: distribution,
      clear: distribution,
      wipe: distribution,
      makeBill: distribution,
      countTill: distribution,
      goodnight: distribution,
      ask: v.optional(
        v.pipe(
          distribution,
          v.check((ask) => leastOf(ask) >= LEAST_ASK, `expected at least ${LEAST_ASK} s in every draw`),
        ),
        { kind: 'uniform', min: 0.4, max: 0.8 },
      ),
    }),
    speed: v.strictObject({
      walk: v.pipe(v.number(), v.minValue(1), v.maxValue(100_000)),
      lead: v.pipe(v.number(), v.minValue(1), v.maxValue(100_000)),
    }),
    looks: v.strictObject({ greet: rhythm, wait: rhythm, chef: rhythm, wine: rhythm }),
    tips: v.optional(
      v.pipe(
        v.strictObject({ share, least: percent, most: percent }),
        v.check(({ least, most }) => least <= most, 'expected least <= most'),
      ),
      { share: 0, least: 0, most: 0 },
    ),
    comfort: v.optional(v.strictObject({ perBot: share }), { perBot: 0.04 }),
    surprises: v.optional(v.strictObject({ chatty: share, cocktail: share, complaint: share }), {
      chatty: 0,
      cocktail: 0,
      complaint: 0,
    }),
    holds: v.optional(
      v.strictObject({ chatty: distribution, cocktail: distribution, complaint: distribution }),
      {
        chatty: { kind: 'triangular', min: 360, mode: 480, max: 660 },
        cocktail: { kind: 'triangular', min: 240, mode: 300, max: 420 },
        complaint: { kind: 'triangular', min: 240, mode: 360, max: 540 },
      },
    ),
    menu: v.pipe(
      v.array(
        v.strictObject({
          name: title,
          station: v.picklist(['kitchen', 'bar']),
          icon: text,
          price: count(100_000),
          weight,
          duration: distribution,
          window: v.optional(seconds, 0),
        }),
      ),
      v.maxLength(60),
      v.check(
        (menu) =>
          (['kitchen', 'bar'] as const).every((station) =>
            menu.some((item) => item.station === station && item.weight > 0),
          ),
        'expected at least one dish and one drink with a weight above 0',
      ),
    ),
    floor: v.strictObject({
      width: coordinate,
      height: coordinate,
      tables: v.pipe(
        v.array(v.strictObject({ x: coordinate, y: coordinate, zone: v.picklist(['window', 'bar']) })),
        v.minLength(1),
        v.maxLength(63),
        v.check(
          (tables) => tables.every(({ zone }, i) => zone === 'bar' || tables[i - 1]?.zone !== 'bar'),
          'expected all window tables before all bar tables',
        ),
      ),
      ovens: row(200),
      pass: row(100),
      bar: row(100),
      desk: point,
      till: point,
      door: point,
      rail: point,
      barRail: point,
      posts: v.strictObject({
        greet: point,
        wait: point,
        chef: point,
        wine: point,
        loop: point,
        helper: v.exactOptional(point),
      }),
    }),
    staff: v.strictObject({
      mode: v.picklist(MODE_KEYS),
      locks: v.picklist(LOCK_KEYS),
      crew,
    }),
  }),
  v.check(
    ({ opens, lastEntry, closes }) => opens < lastEntry && lastEntry <= closes,
    'expected opens < lastEntry <= closes',
  ),
);
