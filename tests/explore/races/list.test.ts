import { expect, test } from 'vitest';
import { EventListError } from '../../../src/explore/races/list/event.ts';
import { racesInList } from '../../../src/explore/races/list/report-list.ts';
import { list } from './support/short-list.ts';

const pairs = (text: string): string[] =>
  racesInList(list(text), 100).races.map(({ first, second }) => `${first.event}-${second.event}`);

const ORDERED: Readonly<Record<string, string>> = {
  'one thread': 'A write x\nA read x\nA write x',
  'reads only': 'A read x\nB read x',
  'both atomic': 'A write x atomic=true\nB read x atomic=true\nC rmw x\nD cas x success=false',
  'a lock': 'A lock m\nA write x\nA unlock m\nB lock m\nB write x\nB unlock m',
  'a lock handed on twice': 'A write x\nA lock m\nA unlock m\nB lock m\nB unlock m\nC lock m\nC read x',
  'a lock taken again': 'A lock m\nA lock m\nA unlock m\nA write x\nA unlock m\nB lock m\nB read x',
  'a writer, then readers':
    'A lock m\nA write x\nA unlock m\nB lock m shared=true\nC lock m shared=true\nB read x\nC read x',
  'readers, then a writer':
    'B lock m shared=true\nC lock m shared=true\nB read x\nC read x\nB unlock m\nC unlock m\nA lock m\nA write x',
  'fork and join': 'M write x\nM fork A\nA write x\nM join A\nM write x',
  'fork through a thread without events':
    'M write x\nM fork A\nA fork B\nB write x\nA join B\nM join A\nM write x',
  notify: 'B wait c\nA write x\nA notify c\nB read x',
  'notify with a lock':
    'B lock m\nB wait c lock=m\nA lock m\nA write x\nA notify c\nA unlock m\nB read x\nB unlock m',
  'a wait gives back a lock that was taken twice, and has it twice again':
    'B lock m\nB lock m\nB wait c lock=m\nA lock m\nA write x\nA notify c\nA unlock m\nB read x\nB unlock m\nB unlock m\nA lock m',
  'a wait lends a shared lock, and has it shared again':
    'B lock m shared=true\nB wait c lock=m\nA lock m\nA write x\nA notify c\nA unlock m\nC lock m shared=true\nB read x\nC read x',
  'one that says itself that it has its lock again':
    'B lock m\nB wait c lock=m\nA lock m\nA write x\nA notify c\nA unlock m\nB lock m\nB read x\nB unlock m\nA lock m',
  'notify all': 'B wait c\nC wait c\nA write x\nA notify c count=all\nC read x\nB read x',
  'who was woken goes on first': 'B wait c\nC wait c\nA write x\nA notify c\nC read x',
  'woken and over': 'B wait c\nA write x\nA notify c\nM join B\nM read x',
  'messages, first in, first out': 'A write x\nA send q\nA send q\nB receive q\nB read x',
  'a message with a name':
    'A send q message=1\nA write x\nA send q message=2\nB receive q message=2\nB read x',
  'a message to many':
    'A write x\nA send message=go\nB receive message=go\nC receive message=go\nB read x\nC read x',
  'an atomic flag': 'A write x\nA write f atomic=true\nB read f atomic=true\nB read x',
  'an atomic counter': 'A write x\nA rmw f\nB rmw f\nC rmw f\nC read x',
  'a failed cas reads': 'A write x\nA rmw f\nB cas f success=false\nB read x',
  'a cell that becomes atomic': 'A write f\nA write f atomic=true\nB read f atomic=true\nB write f',
  'a semaphore': 'A write x\nA up s\nB down s\nB read x',
  'a barrier': 'A write x\nA barrier b parties=2\nB barrier b parties=2\nB read x\nB write x',
  'a barrier, twice':
    'A write x\nA barrier b parties=2\nB barrier b parties=2\nB write x\nB barrier b parties=2\nA barrier b parties=2\nA write x',
};

const RACES: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  'nothing at all': ['A write x\nB write x', ['0-1']],
  'a read and a write': ['A read x\nB write x', ['0-1']],
  'different locks': ['A lock m\nA write x\nA unlock m\nB lock n\nB write x\nB unlock n', ['1-4']],
  'an atomic and a plain access': ['A rmw x\nB read x', ['0-1']],
  'a plain write and a failed cas': ['A write x\nB cas x success=false', ['0-1']],
  'two forked ones': ['M fork A\nM fork B\nA write x\nB write x\nM join A\nM join B\nM read x', ['2-3']],
  'after the fork': ['M fork A\nM write x\nA read x', ['1-2']],
  'after the release': ['A lock m\nA unlock m\nA write x\nB lock m\nB read x', ['2-4']],
  'shared holders do not order each other': [
    'A lock m shared=true\nA write x\nA unlock m\nB lock m shared=true\nB write x',
    ['1-4'],
  ],
  'a notification that nobody waited for': [
    'A write x\nA notify c\nB wait c\nA notify c\nA write y\nB read y',
    ['4-5'],
  ],
  'one that woke by itself': ['B wait c\nA write x\nA notify d\nB wake notified=false\nB read x', ['1-4']],
  'one notification for one only': [
    'B wait c\nC wait c\nA write x\nA notify c\nB read x\nC wake notified=false\nC read x',
    ['2-6'],
  ],
  'a message that is still to be sent': ['A send q\nA write x\nA send q\nB receive q\nB read x', ['1-4']],
  'an atomic write does not look': [
    'A write x\nA write f atomic=true\nB write f atomic=true\nB read x',
    ['0-3'],
  ],
  'a failed cas tells nothing': ['A write x\nA cas f success=false\nB rmw f\nB read x', ['0-3']],
  'every pair of them': ['A write x\nA write x\nB read x\nB write x', ['0-2', '1-2', '0-3', '1-3']],
  'a race that did no damage': ['A lock m\nA write x\nA unlock m\nB write x', ['1-3']],
};

test.each(Object.entries(ORDERED))('no race: %s', (_, text) => {
  expect(pairs(text)).toEqual([]);
});

test.each(Object.entries(RACES))('races: %s', (_, [text, expected]) => {
  expect(pairs(text)).toEqual(expected);
});

test('a race is told with its accesses, the locks held, and the order that is missing', () => {
  const events = list('A lock m\nA write x\nA unlock m\nA read x\nB lock m\nB lock n\nB write x');
  const { races } = racesInList(events, 10);
  expect(races).toEqual([
    {
      cell: 'x',
      first: { event: 3, thread: 'A', access: 'read', atomic: false, op: 'read', locks: [] },
      second: { event: 6, thread: 'B', access: 'write', atomic: false, op: 'write', locks: ['m', 'n'] },
      pairs: 1,
      missing: { thread: 'A', event: 2 },
      text:
        'A reads x (event 3), B writes it (event 6), and nothing says which comes first. B holds m and n, A no lock. ' +
        'The write of B is ordered after what A did up to event 2; event 3 came later.',
    },
  ]);
});

test('locks are told right with thousands of threads', () => {
  const readers = Array.from({ length: 3000 }, (_, i) => ({ thread: i, op: 'read', cell: 'y' }));
  const events = list('2999 read x\n2999 lock m\n2999 read x\n2999 unlock m\nW write x');
  const { races } = racesInList([...readers, ...events], 10);
  expect(races.map(({ first }) => first.locks)).toEqual([[], ['m']]);
});

test('accesses at the same place of the program are told once', () => {
  const line = 'A write x site=a.c:3\nB write x site=b.c:9\n';
  const { races, pairs: all } = racesInList(list(line + line), 10);
  expect(races.map(({ first, second, pairs: many }) => [first.site, second.site, many])).toEqual([
    ['a.c:3', 'b.c:9', 4],
  ]);
  expect(all).toBe(4);
});

const IMPOSSIBLE: Readonly<Record<string, readonly [string, number, string, RegExp]>> = {
  'a lock that another holds': ['A lock m\nB lock m', 1, '[1].lock', /"A" holds "m" since event 0/],
  'a lock that nobody holds': ['A unlock m', 0, '[0].lock', /"A" doesn't hold "m"/],
  'a thread forked twice': ['M fork A\nM fork A', 1, '[1].child', /been there before/],
  'a thread that nobody knows': ['M join A', 0, '[0].child', /no thread "A"/],
  'one that acts after its end': [
    'M fork A\nA read x\nM join A\nA read x',
    3,
    '[3].thread',
    /joined by event 2/,
  ],
  'a message that nobody sent': ['A receive q', 0, '[0].message', /no message on "q"/],
  'a message sent twice': [
    'A send message=1\nA send message=1',
    1,
    '[1].message',
    /sent already, by event 0/,
  ],
  'one that goes on unwoken': [
    'B wait c\nB read x',
    1,
    '[1].thread',
    /nobody has notified "c".*"notified": false/,
  ],
  'a wake without a wait': ['B read x\nB wake c', 1, '[1].thread', /doesn't wait/],
  'a lock held shared and taken alone': [
    'A lock m shared=true\nA lock m',
    1,
    '[1].lock',
    /"A" holds "m" already, shared/,
  ],
  'a return that finds its lock taken': [
    'A lock m\nA wait c lock=m\nB lock m\nB notify c\nA lock m',
    4,
    '[4].lock',
    /"B" holds "m" since event 2/,
  ],
  'a wait without its lock': ['B wait c lock=m', 0, '[0].lock', /doesn't hold "m"/],
  'one that leaves a barrier too early': [
    'A barrier b parties=2\nA read x',
    1,
    '[1].thread',
    /waits at barrier "b"/,
  ],
  'a barrier of changing size': [
    'A barrier b parties=3\nB barrier b parties=2',
    1,
    '[1].parties',
    /3 parties/,
  ],
};

test.each(Object.entries(IMPOSSIBLE))('refused: %s', (_, [text, index, path, reason]) => {
  expect(() => racesInList(list(text), 10)).toThrow(reason);
  try {
    racesInList(list(text), 10);
  } catch (error) {
    expect(error).toBeInstanceOf(EventListError);
    expect(error).toMatchObject({ index, path });
  }
});

const MALFORMED: readonly (readonly [unknown, number | null, string, RegExp])[] = [
  [7, null, 'list', /must be a list, or an object with "events", not 7/],
  [{}, null, 'events', /must be a list; it is missing/],
  [{ events: [], evnts: [] }, null, 'evnts', /is not known here/],
  [[3], 0, '[0]', /must be an object, not 3/],
  [[{ op: 'read', cell: 'x' }], 0, '[0].thread', /must be a name .*; it is missing/],
  [[{ thread: 'A', op: 'raed', cell: 'x' }], 0, '[0].op', /must be one of read, write, .*, not "raed"/],
  [[{ thread: 'A', op: 'read' }], 0, '[0].cell', /it is missing/],
  [[{ thread: 'A', op: 'read', cell: '' }], 0, '[0].cell', /must be a name/],
  [[{ thread: 1.5, op: 'read', cell: 'x' }], 0, '[0].thread', /not 1\.5/],
  [
    [{ thread: 'A', op: 'read', cell: 'x', atmoic: true }],
    0,
    '[0].atmoic',
    /is not known for "read"; it has thread, cell, atomic/,
  ],
  [[{ thread: 'A', op: 'read', cell: 'x', atomic: 1 }], 0, '[0].atomic', /must be true or false, not 1/],
  [[{ thread: 'A', op: 'rmw', cell: 'x', atomic: false }], 0, '[0].atomic', /is always true here/],
  [[{ thread: 'A', op: 'notify', condition: 'c', count: -1 }], 0, '[0].count', /or "all", not -1/],
  [
    [{ thread: 'A', op: 'barrier', barrier: 'b', parties: 0 }],
    0,
    '[0].parties',
    /whole number from 1, not 0/,
  ],
];

test.each(MALFORMED)('malformed: %j', (json, index, path, reason) => {
  expect(() => racesInList(json, 10)).toThrow(reason);
  try {
    racesInList(json, 10);
  } catch (error) {
    expect(error).toMatchObject({ index, path });
  }
});

test('what a list may say besides is let be, and numbers are names', () => {
  const events = [
    { thread: 1, op: 'write', cell: 7, value: 3, time: 12.5, note: 'a', _mine: {}, atomic: null },
    { thread: '2', op: 'write', cell: '7' },
  ];
  expect(racesInList({ name: 'two', events }, 10)).toMatchObject({
    threads: ['1', '2'],
    racyCells: ['7'],
    pairs: 1,
  });
});
