import { parentPort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter';
import type { MeasureHost } from '../../../lab/host.ts';
import { compareNight } from '../../../lab/compare/compare-night.ts';
import { measureNight } from '../../../lab/sweep/measure-night.ts';

const host: MeasureHost = { measure: measureNight, compare: compareNight };

if (!parentPort) throw new Error('Nights are measured in a Worker.');
expose(host, nodeEndpoint(parentPort));
