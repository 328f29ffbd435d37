import { describe, expect, test } from 'vitest';
import { erlangB, erlangC } from '../../../src/metrics/theory/erlang.ts';
import { erlangA, mmck } from '../../../src/metrics/theory/losing-queues.ts';
import { md1, mg1, mm1, mmc } from '../../../src/metrics/theory/waiting-queues.ts';

describe('Erlang', () => {
  // Tables of Erlang's first formula, as in Cooper, "Introduction to Queueing Theory" (2nd edition, 1981), appendix.
  test.each([
    [1, 1, 0.5],
    [5, 2, 0.0367],
    [10, 5, 0.0184],
    [15, 10, 0.0365],
    [10, 10, 0.2146],
    [100, 100, 0.0757],
  ])('B with %i servers and %f erlangs is %f', (servers, load, expected) => {
    expect(erlangB(servers, load)).toBeCloseTo(expected, 4);
  });

  test('C: two closed forms, and no steady state where too much comes', () => {
    expect(erlangC(1, 0.7)).toBeCloseTo(0.7, 12);
    for (const load of [0.1, 1, 1.9]) expect(erlangC(2, load)).toBeCloseTo((load * load) / (2 + load), 12);
    expect(() => erlangC(3, 3)).toThrow(RangeError);
  });
});

describe('queues in which everybody waits', () => {
  // Gross, Shortle, Thompson and Harris, "Fundamentals of Queueing Theory" (4th edition, 2008), section 2.2:
  // the hair salon with 5 guests an hour and 10 minutes each.
  test('M/M/1', () => {
    const salon = mm1({ rate: 5 / 60, service: 10 });
    expect(salon.utilisation).toBeCloseTo(5 / 6, 12);
    expect(salon.numberInSystem).toBeCloseTo(5, 9);
    expect(salon.numberInQueue).toBeCloseTo(4 + 1 / 6, 9);
    expect(salon.waitMean).toBeCloseTo(50, 9);
    expect(salon.timeInSystem).toBeCloseTo(60, 9);
  });

  // The same, section 2.3: the ophthalmologists, six patients an hour, 20 minutes each, three doctors.
  test('M/M/3', () => {
    const clinic = mmc({ rate: 6, service: 1 / 3 }, 3);
    expect(clinic.numberInQueue).toBeCloseTo(8 / 9, 12);
    expect(clinic.waitMean).toBeCloseTo(4 / 27, 12);
    expect(clinic.timeInSystem).toBeCloseTo(4 / 27 + 1 / 3, 12);
    expect(clinic.pWait).toBeCloseTo(4 / 9, 12);
  });

  // Garnett, Mandelbaum and Reiman, "Designing a call center with impatient customers" (2002), introduction:
  // 50 agents, 48 calls a minute of one minute each.
  test('M/M/50', () => {
    const centre = mmc({ rate: 48 / 60, service: 60 }, 50);
    expect(centre.waitMean).toBeCloseTo(20.8, 1);
    expect(centre.numberInQueue).toBeCloseTo(17, 0);
    expect(centre.utilisation).toBeCloseTo(0.96, 9);
  });

  test('quantiles of the wait: M/M/1 by hand', () => {
    const { waitP50, waitP95 } = mm1({ rate: 0.8, service: 1 });
    expect(waitP50).toBeCloseTo(Math.log(0.8 / 0.5) / 0.2, 9);
    expect(waitP95).toBeCloseTo(Math.log(0.8 / 0.05) / 0.2, 9);
    expect(mm1({ rate: 0.4, service: 1 }).waitP50).toBe(0);
  });

  test('M/D/1 waits half as long as M/M/1, and M/G/1 lies where its variance puts it', () => {
    const traffic = { rate: 0.8, service: 1 };
    const [random, fixed] = [mm1(traffic), md1(traffic)];
    expect(fixed.waitMean).toBeCloseTo((random.waitMean ?? NaN) / 2, 12);
    expect(mg1(traffic, 2).waitMean).toBeCloseTo(random.waitMean ?? NaN, 12);
    expect(mg1(traffic, 1).waitMean).toBeCloseTo(fixed.waitMean ?? NaN, 12);
    // Erlang's series on its first stretch: P(W <= t) = (1 - rho) exp(rate t), for t below one service.
    expect(md1({ rate: 0.6, service: 1 }).waitP50).toBeCloseTo(Math.log(0.5 / 0.4) / 0.6, 9);
  });
});

describe('queues that lose guests', () => {
  // Gross et al. (2008), section 2.5: the car inspection, three bays, room for four more, one car a minute, six
  // minutes each.
  test('M/M/3/7', () => {
    const station = mmck({ rate: 1, service: 6 }, 3, 7);
    expect(station.numberInQueue).toBeCloseTo(3.09, 2);
    expect(station.numberInSystem).toBeCloseTo(6.06, 2);
    expect(60 * (station.pBalk ?? NaN)).toBeCloseTo(30.3, 1);
  });

  test('without a place to wait it is Erlang’s loss, with ever more room M/M/c', () => {
    expect(mmck({ rate: 2, service: 1 }, 5, 5).pBalk).toBeCloseTo(erlangB(5, 2), 12);
    const [roomy, endless] = [mmck({ rate: 2, service: 1 }, 3, 400), mmc({ rate: 2, service: 1 }, 3)];
    for (const figure of ['waitMean', 'waitP50', 'waitP95', 'pWait', 'numberInSystem'] as const) {
      expect(roomy[figure]).toBeCloseTo(endless[figure] ?? NaN, 6);
    }
  });

  // Garnett et al. (2002), introduction: the same 50 agents, patience of two minutes on average.
  test('M/M/50+M', () => {
    const centre = erlangA({ rate: 48 / 60, service: 60 }, 50, 120);
    expect(centre.pRenege).toBeCloseTo(0.031, 3);
    expect(centre.numberInQueue).toBeCloseTo(3, 0);
    expect(centre.utilisation).toBeCloseTo(0.93, 2);
    // 3.7 seconds for all callers, those included who hang up.
    expect((centre.numberInQueue ?? NaN) / 0.8).toBeCloseTo(3.7, 1);
  });

  test('with patience like service nobody is any different from a queue with endless bots', () => {
    const { numberInSystem, pWait } = erlangA({ rate: 2, service: 1 }, 3, 1);
    expect(numberInSystem).toBeCloseTo(2, 12);
    expect(pWait).toBeCloseTo(1 - Math.exp(-2) * (1 + 2 + 2), 12);
  });

  test('with endless patience it is M/M/c', () => {
    const [patient, endless] = [erlangA({ rate: 2, service: 1 }, 3, 1e9), mmc({ rate: 2, service: 1 }, 3)];
    for (const figure of ['waitMean', 'pWait', 'numberInSystem', 'utilisation'] as const) {
      expect(patient[figure]).toBeCloseTo(endless[figure] ?? NaN, 5);
    }
  });

  test('numbers that make no sense are refused', () => {
    expect(() => mm1({ rate: 1, service: 1 })).toThrow(RangeError);
    expect(() => mm1({ rate: 0, service: 1 })).toThrow(RangeError);
    expect(() => mmck({ rate: 1, service: 1 }, 3, 2)).toThrow(RangeError);
    expect(() => erlangA({ rate: 1, service: 1 }, 3, 0)).toThrow(RangeError);
  });
});
