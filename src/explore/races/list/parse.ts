import { EventListError, type ListEvent, type ListOp } from './event.ts';

type Fields = Readonly<Record<string, unknown>>;
type Reader = (value: unknown, wrong: (reason: string) => never) => unknown;

interface Field {
  readonly read: Reader;
  /** What stands for a missing one; undefined: it has to be there. */
  readonly missing?: unknown;
}

const name: Reader = (value, wrong) => {
  if (typeof value === 'string' && value !== '') return value;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  return wrong(`must be a name (some text, or a whole number)${told(value)}`);
};

const flag: Reader = (value, wrong) =>
  typeof value === 'boolean' ? value : wrong(`must be true or false${told(value)}`);

const positive: Reader = (value, wrong) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 1
    ? value
    : wrong(`must be a whole number from 1${told(value)}`);

const many: Reader = (value, wrong) => {
  if (value === 'all') return Infinity;
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  return wrong(`must be a whole number from 0, or "all"${told(value)}`);
};

const alwaysAtomic: Reader = (value, wrong) =>
  value === true ? value : wrong('is always true here; what is not atomic is a read and a write, two events');

const needed = (read: Reader): Field => ({ read });
const optional = (read: Reader, missing: unknown): Field => ({ read, missing });

const access = { cell: needed(name), atomic: optional(flag, false) };
const OPS: Readonly<Record<ListOp, Readonly<Record<string, Field>>>> = {
  read: access,
  write: access,
  rmw: { cell: needed(name), atomic: optional(alwaysAtomic, true) },
  cas: { cell: needed(name), success: optional(flag, true), atomic: optional(alwaysAtomic, true) },
  lock: { lock: needed(name), shared: optional(flag, false) },
  unlock: { lock: needed(name) },
  fork: { child: needed(name) },
  join: { child: needed(name) },
  wait: { condition: needed(name), lock: optional(name, null) },
  wake: { condition: optional(name, null), notified: optional(flag, true) },
  notify: { condition: needed(name), count: optional(many, 1) },
  send: { channel: optional(name, ''), message: optional(name, null) },
  receive: { channel: optional(name, ''), message: optional(name, null) },
  up: { semaphore: needed(name) },
  down: { semaphore: needed(name) },
  barrier: { barrier: needed(name), parties: needed(positive) },
};
/** What any event may say: the detector prints `site`, and does without the others. */
const COMMON = ['op', 'thread', 'site', 'time', 'value', 'note'];
const TOP = ['events', 'name', 'note'];

/** Checks a list of events, parsed from JSON. Throws an EventListError for the first thing that is wrong. */
export function parseEvents(json: unknown): ListEvent[] {
  return listIn(json).map((event, index) => parseEvent(event, index));
}

function listIn(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json;
  if (!isObject(json)) {
    throw new EventListError(null, 'list', `must be a list, or an object with "events"${told(json)}`);
  }
  const unknown = Object.keys(json).find((key) => !TOP.includes(key) && !key.startsWith('_'));
  if (unknown !== undefined) {
    throw new EventListError(null, unknown, `is not known here; there are ${TOP.join(', ')}`);
  }
  const { events } = json;
  if (!Array.isArray(events)) {
    throw new EventListError(null, 'events', `must be a list${told(events)}`);
  }
  return events;
}

function parseEvent(event: unknown, index: number): ListEvent {
  const wrong =
    (at: string) =>
    (reason: string): never => {
      throw new EventListError(index, `[${index}]${at}`, reason);
    };
  if (!isObject(event)) return wrong('')(`must be an object${told(event)}`);
  const { op } = event;
  if (typeof op !== 'string' || !Object.hasOwn(OPS, op)) {
    return wrong('.op')(`must be one of ${Object.keys(OPS).join(', ')}${told(op)}`);
  }
  const fields = OPS[op as ListOp];
  for (const key in event) {
    if (Object.hasOwn(fields, key) || COMMON.includes(key) || key.startsWith('_')) continue;
    wrong(`.${key}`)(`is not known for "${op}"; it has ${['thread', ...Object.keys(fields)].join(', ')}`);
  }
  const parsed: Record<string, unknown> = {
    op,
    thread: name(event['thread'], wrong('.thread')),
    site: isMissing(event['site']) ? null : name(event['site'], wrong('.site')),
  };
  for (const key in fields) {
    const { read, missing } = fields[key] as Field;
    const given = event[key];
    parsed[key] = isMissing(given) && missing !== undefined ? missing : read(given, wrong(`.${key}`));
  }
  return parsed as unknown as ListEvent;
}

const isMissing = (value: unknown): boolean => value === undefined || value === null;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The end of a sentence that says what a value must be: what it is instead. */
function told(value: unknown): string {
  if (value === undefined) return '; it is missing';
  const text = JSON.stringify(value);
  return `, not ${text.length > 40 ? `${text.slice(0, 40)}…` : text}`;
}
