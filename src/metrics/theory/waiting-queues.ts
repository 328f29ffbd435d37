import { erlangC } from './erlang.ts';
import { expectPositive, type Prediction, quantileOf } from './prediction.ts';

/** Rate: guests a second. Service: mean seconds. */
export interface Traffic {
  readonly rate: number;
  readonly service: number;
}

/** M/M/1: see M/M/c. Throws a RangeError if the queue has no steady state. */
export const mm1 = (traffic: Traffic): Prediction => mmc(traffic, 1);

/** M/M/c by Erlang's C formula (Gross et al. 2008, 2.3). Throws a RangeError if the queue has no steady state. */
export function mmc({ rate, service }: Traffic, servers: number): Prediction {
  expectPositive({ rate, service, servers });
  const load = rate * service;
  const pWait = erlangC(servers, load);
  const spare = servers / service - rate;
  const quantile = (p: number): number => (p <= 1 - pWait ? 0 : Math.log(pWait / (1 - p)) / spare);
  return patient(rate, service, servers, pWait, pWait / spare, quantile(0.5), quantile(0.95));
}

/** M/G/1 by the formula of Pollaczek and Khinchine; `square`: mean square of the service time. Throws a RangeError likewise. */
export function mg1({ rate, service }: Traffic, square: number): Prediction {
  expectPositive({ rate, service, square });
  const load = rate * service;
  const pWait = erlangC(1, load);
  return patient(rate, service, 1, pWait, (rate * square) / (2 * (1 - load)), null, null);
}

/**
 * M/D/1. Quantiles by Erlang's series for the distribution of the wait (1909), whose terms alternate: good to
 * nine digits for waits of up to some fifteen services. Throws a RangeError likewise.
 */
export function md1(traffic: Traffic): Prediction {
  const { rate, service } = traffic;
  const prediction = mg1(traffic, service * service);
  const distribution = (time: number): number => {
    let sum = 0;
    let factorial = 1;
    for (let k = 0; k * service <= time; k += 1) {
      if (k > 0) factorial *= k;
      const x = rate * (k * service - time);
      sum += (x ** k / factorial) * Math.exp(-x);
    }
    return (1 - rate * service) * sum;
  };
  return { ...prediction, waitP50: quantileOf(distribution, 0.5), waitP95: quantileOf(distribution, 0.95) };
}

/** Nobody balks and nobody leaves: the rest follows from the mean wait, by Little's law (1961). */
function patient(
  rate: number,
  service: number,
  servers: number,
  pWait: number,
  waitMean: number,
  waitP50: number | null,
  waitP95: number | null,
): Prediction {
  return {
    utilisation: (rate * service) / servers,
    ...{ waitMean, waitP50, waitP95, pWait },
    pBalk: 0,
    pRenege: 0,
    numberInSystem: rate * (waitMean + service),
    numberInQueue: rate * waitMean,
    timeInSystem: waitMean + service,
  };
}
