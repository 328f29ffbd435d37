import { deflateSync, strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TraceHash } from '../../src/kernel/hash.ts';
import { Op } from '../../src/protocol/operations.ts';
import { RECORD_WORDS } from '../../src/protocol/trace.ts';
import { decodeTrace, encodeTrace, MOST_RECORDS } from '../../src/protocol/trace-file.ts';
import { toColumns } from '../../src/protocol/trace-file/columns.ts';
import { crc32 } from '../../src/protocol/trace-file/crc32.ts';
import { TraceFileError } from '../../src/protocol/trace-file/error.ts';
import { VarintReader, VarintWriter } from '../../src/protocol/trace-file/varints.ts';

import { recordsOf, setupOf } from '../metrics/nights.ts';
import { Mode } from '../../src/protocol/modes.ts';

const about = {
  setup: setupOf('monday', Mode.Threads),
  machine: 'virtual',
  speed: 60,
  createdBy: '0.1.0',
} as const;
const small = Int32Array.from({ length: 5 * RECORD_WORDS }, (_, i) =>
  i % RECORD_WORDS === 3 ? i % 7 : i * 3,
);

/** What is the matter with a file, and that in a sentence. */
function fault(bytes: Uint8Array): string {
  try {
    decodeTrace(bytes);
    return 'none';
  } catch (error) {
    if (!(error instanceof TraceFileError)) throw error;
    expect(error.message).toMatch(/^(This|The) .*\.$/);
    return error.fault;
  }
}

/** A file with any header and body, undamaged as far as lengths and checksums go. */
function forged(
  header: unknown,
  columns: Uint8Array,
  sizes: { json?: number; columns?: number } = {},
): Uint8Array {
  const json = typeof header === 'string' ? strToU8(header) : strToU8(JSON.stringify(header));
  const head = deflateSync(json);
  const body = deflateSync(columns);
  const bytes = new Uint8Array(32 + head.length + body.length + 4);
  bytes.set(encodeTrace(about, small).subarray(0, 8));
  bytes.set(head, 32);
  bytes.set(body, 32 + head.length);
  const view = new DataView(bytes.buffer);
  const numbers = [1, head.length, sizes.json ?? json.length, body.length, sizes.columns ?? columns.length];
  for (const [i, number] of numbers.entries()) view.setUint32(8 + 4 * i, number, true);
  sealed(bytes);
  return bytes;
}

/** Makes both checksums right again. */
function sealed(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer);
  view.setUint32(28, crc32(bytes.subarray(0, 28)), true);
  view.setUint32(bytes.length - 4, crc32(bytes.subarray(0, bytes.length - 4)), true);
  return bytes;
}

const headerOf = (records: Int32Array) => decodeTrace(encodeTrace(about, records)).header;

describe('a trace file', () => {
  test.each([Mode.Threads, Mode.Loop])('keeps a whole night (mode %i) in few bytes', (mode) => {
    const setup = setupOf('monday', mode);
    const records = recordsOf(setup);
    const bytes = encodeTrace({ ...about, setup }, records);
    const back = decodeTrace(bytes);
    expect(back.records).toEqual(records);
    expect(back.header).toEqual({
      ...about,
      setup,
      format: 1,
      records: records.length / RECORD_WORDS,
      hash: back.header.hash,
    });
    const hash = new TraceHash();
    hash.update(records);
    expect(back.header.hash).toBe(hash.digest());
    let operations = 0;
    for (let at = 3; at < records.length; at += RECORD_WORDS)
      if ((records[at] as number) < 32) operations += 1;
    expect(bytes.length / operations).toBeLessThan(3);
  });

  test('keeps any records', () => {
    const word = fc.oneof(
      fc.integer({ min: -0x8000_0000, max: 0x7fff_ffff }),
      fc.integer({ min: -2, max: 9 }),
    );
    const code = fc.oneof(
      fc.constantFrom<number>(...Object.values(Op), 60),
      fc.integer({ min: 0, max: 255 }),
    );
    const row = fc.tuple(word, word, word, code, word, word, word, word);
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const records = Int32Array.from(rows.flat());
        expect(decodeTrace(encodeTrace(about, records)).records).toEqual(records);
      }),
      { numRuns: 300 },
    );
  });

  test('keeps nothing at all', () => {
    expect(decodeTrace(encodeTrace(about, new Int32Array(0))).records).toHaveLength(0);
  });

  test('can lie anywhere in a buffer', () => {
    const bytes = encodeTrace(about, small);
    const inside = new Uint8Array(bytes.length + 9);
    inside.set(bytes, 5);
    expect(decodeTrace(inside.subarray(5, 5 + bytes.length)).records).toEqual(small);
  });

  test('is not written from half a record, or from one with an odd code', () => {
    expect(() => encodeTrace(about, new Int32Array(9))).toThrow(RangeError);
    expect(() => encodeTrace(about, Int32Array.of(0, 0, 0, 256, 0, 0, 0, 0))).toThrow(RangeError);
  });
});

describe('what is wrong is told apart:', () => {
  const bytes = encodeTrace(about, small);

  test('something else', () => {
    expect(fault(new Uint8Array(0))).toBe('foreign');
    expect(fault(strToU8('{"format": 1}'))).toBe('foreign');
    expect(fault(Uint8Array.from(bytes.filter((byte) => byte !== 0x0d)))).toBe('foreign');
    expect(fault(bytes.subarray(1))).toBe('foreign');
  });

  test('a newer format', () => {
    const newer = bytes.slice();
    newer[8] = 2;
    expect(fault(newer)).toBe('newer');
    expect(fault(newer.subarray(0, 20))).toBe('newer');
  });

  test('an end too early, wherever it is', () => {
    for (let length = 1; length < bytes.length; length += 1) {
      expect([length, fault(bytes.subarray(0, length))]).toEqual([length, 'truncated']);
    }
  });

  test('a wrong bit, wherever it is', () => {
    for (let bit = 8 * 8; bit < bytes.length * 8; bit += 1) {
      const wrong = bytes.slice();
      wrong[bit >> 3] = (wrong[bit >> 3] as number) ^ (1 << (bit & 7));
      const said = fault(wrong);
      expect([bit, said]).toEqual([bit, bit < 12 * 8 && said === 'newer' ? 'newer' : 'checksum']);
    }
  });

  test('something after the end', () => {
    const longer = new Uint8Array(bytes.length + 1);
    longer.set(bytes);
    expect(fault(longer)).toBe('checksum');
  });

  test.each([
    ['no JSON', '{"format": 1,'],
    ['no object', '[]'],
    ['another format', { format: 2 }],
    ['no night', { setup: null }],
    ['a seed out of range', { setup: { ...about.setup, seed: -1 } }],
    ['no scenario', { setup: { ...about.setup, scenario: 'friday' } }],
    [
      'a floor without ovens',
      { setup: { ...about.setup, scenario: { ...about.setup.scenario, floor: { tables: [] } } } },
    ],
    ['half a bot', { setup: { ...about.setup, staffing: { mode: 0, locks: 0, crew: { greet: 0.5 } } } }],
    ['another machine', { machine: 'abacus' }],
    ['no speed', { speed: 0 }],
    ['an odd hash', { hash: 'ffff' }],
    ['an odd count', { records: -1 }],
    ['no product', { createdBy: 7 }],
  ])('a header with %s', (_, change) => {
    const header =
      typeof change === 'string' || Array.isArray(change) ? change : { ...headerOf(small), ...change };
    expect(fault(forged(header, toColumns(small)))).toBe('header');
  });

  test('a header of another length', () => {
    expect(fault(forged(headerOf(small), toColumns(small), { json: 100 }))).toBe('header');
    expect(fault(forged(headerOf(small), toColumns(small), { json: 0xffff_ffff }))).toBe('header');
  });

  test('other records than the header speaks of', () => {
    const header = headerOf(small);
    expect(fault(forged(header, toColumns(small)))).toBe('none');
    expect(fault(forged({ ...header, hash: '0123456789abcdef' }, toColumns(small)))).toBe('records');
    expect(fault(forged({ ...header, records: 4 }, toColumns(small)))).toBe('records');
    expect(fault(forged({ ...header, records: 6 }, toColumns(small)))).toBe('records');
    expect(fault(forged(header, toColumns(small).subarray(1)))).toBe('records');
    expect(fault(forged(header, toColumns(small), { columns: 45 }))).toBe('records');
  });

  test('more records than anybody could have', () => {
    const header = { ...headerOf(small), records: MOST_RECORDS + 1 };
    expect(fault(forged(header, new Uint8Array(9), { columns: 0xffff_ffff }))).toBe('records');
    const bomb = { ...headerOf(small), records: MOST_RECORDS };
    expect(fault(forged(bomb, new Uint8Array(9), { columns: MOST_RECORDS * 8 }))).toBe('records');
  });

  test('whatever anybody makes up, sealed with the right checksums', () => {
    const spot = fc.tuple(fc.nat(bytes.length - 37), fc.nat(255));
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 40 }), (spots) => {
        const made = bytes.slice();
        for (const [at, byte] of spots) made[32 + at] = byte;
        expect(['header', 'records', 'none']).toContain(fault(sealed(made)));
      }),
      { numRuns: 2000 },
    );
  });

  test('columns of noise', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 40, maxLength: 200 }), (noise) => {
        const header = { ...headerOf(small), records: 5 };
        expect(fault(forged(header, noise))).toBe('records');
      }),
    );
  });
});

describe('small integers', () => {
  test('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -0x8000_0000, max: 0x7fff_ffff })), (all) => {
        const writer = new VarintWriter();
        for (const value of all) writer.push(value);
        const reader = new VarintReader(writer.bytes);
        expect(all.map(() => reader.next())).toEqual(all);
        const skipper = new VarintReader(writer.bytes);
        skipper.skip(all.length);
        expect(skipper.at).toBe(writer.bytes.length);
      }),
    );
  });

  test('have at most 32 bits', () => {
    expect(() => new VarintReader(Uint8Array.of(255, 255, 255, 255, 31)).next()).toThrow(RangeError);
    expect(() => new VarintReader(Uint8Array.of(128, 128, 128, 128, 128, 0)).next()).toThrow(RangeError);
    expect(() => new VarintReader(Uint8Array.of(128)).next()).toThrow(RangeError);
  });
});

test('the checksum is the well-known one', () => {
  expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
});
