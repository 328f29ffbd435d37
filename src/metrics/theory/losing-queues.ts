import { expectPositive, type Prediction, quantileOf } from './prediction.ts';
import type { Traffic } from './waiting-queues.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Probabilities of a birth-and-death process with these ratios of birth to death, p(n + 1) / p(n). Scaled as it goes. */
function stationary(ratios: readonly number[]): number[] {
  const weights = [1];
  for (const ratio of ratios) {
    weights.push((weights.at(-1) as number) * ratio);
    if ((weights.at(-1) as number) > 1e200) weights.forEach((weight, n) => (weights[n] = weight / 1e200));
  }
  const total = sum(weights);
  return weights.map((weight) => weight / total);
}

/**
 * M/M/c/K: room for K guests in all, who finds it full goes away (Gross et al. 2008, 2.5). Throws a RangeError
 * unless K is at least c.
 */
export function mmck({ rate, service }: Traffic, servers: number, room: number): Prediction {
  expectPositive({ rate, service, servers });
  if (!(room >= servers)) throw new RangeError('There must be room for everybody who is being served.');
  const ratios = Array.from({ length: room }, (_, n) => (rate * service) / Math.min(n + 1, servers));
  const p = stationary(ratios);
  const pBalk = p[room] as number;
  const joining = rate * (1 - pBalk);
  const met = p.slice(0, room).map((share) => share / (1 - pBalk));
  const numberInQueue = sum(p.map((share, n) => share * Math.max(0, n - servers)));
  const waitMean = numberInQueue / joining;
  const waitsAtMost = (time: number): number => {
    const x = (servers * time) / service;
    let late = 0;
    let term = Math.exp(-x);
    let tail = 0;
    for (let ahead = 0; servers + ahead < room; ahead += 1) {
      tail += term;
      term *= x / (ahead + 1);
      late += (met[servers + ahead] as number) * tail;
    }
    return 1 - late;
  };
  return {
    utilisation: (joining * service) / servers,
    waitMean,
    waitP50: quantileOf(waitsAtMost, 0.5),
    waitP95: quantileOf(waitsAtMost, 0.95),
    pWait: sum(met.slice(servers)),
    pBalk,
    pRenege: 0,
    numberInSystem: numberInQueue + joining * service,
    numberInQueue,
    timeInSystem: waitMean + service,
  };
}

/** Beyond this share of the mode the tail of Erlang A is left out. */
const NEGLIGIBLE = 1e-16;

/**
 * M/M/c+M, Erlang A (Palm 1957; Garnett, Mandelbaum and Reiman 2002, "Designing a call center with impatient
 * customers"): guests leave the queue when their patience, exponential with mean `patience` seconds, is over.
 */
export function erlangA({ rate, service }: Traffic, servers: number, patience: number): Prediction {
  expectPositive({ rate, service, servers, patience });
  const drain = (n: number): number => Math.min(n, servers) / service + Math.max(0, n - servers) / patience;
  const ratios: number[] = [];
  for (let n = 1, share = 1; n <= servers || share > NEGLIGIBLE || rate > drain(n); n += 1) {
    ratios.push(rate / drain(n));
    share = rate > drain(n) ? 1 : (share * rate) / drain(n);
  }
  const p = stationary(ratios);
  const numberInQueue = sum(p.map((share, n) => share * Math.max(0, n - servers)));
  const pRenege = numberInQueue / patience / rate;
  const busy = rate * (1 - pRenege) * service;
  return {
    utilisation: busy / servers,
    waitMean: waitOfServed(p, servers, service, patience) / (1 - pRenege),
    waitP50: null,
    waitP95: null,
    pWait: sum(p.slice(servers)),
    pBalk: 0,
    pRenege,
    numberInSystem: numberInQueue + busy,
    numberInQueue,
    timeInSystem: (numberInQueue + busy) / rate,
  };
}

/**
 * Mean wait of those who are served, times their share. Who finds k others in the queue moves up one by one: with
 * j of them left the next to go is one of those ahead with rate c / service + j / patience, and itself with
 * 1 / patience; how long that takes says nothing about who it is.
 */
function waitOfServed(p: readonly number[], servers: number, service: number, patience: number): number {
  const out = servers / service;
  let moving = 0;
  return sum(
    p.slice(servers).map((share, k) => {
      const last = out + (k + 1) / patience;
      moving += 1 / last;
      return share * (out / last) * moving;
    }),
  );
}
