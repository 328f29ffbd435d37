import { setImmediate } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter';
import { LiveHouseHost } from '../house-host.ts';
import { wall } from './wall.ts';

if (!parentPort) throw new Error('The house needs a Worker.');
expose(new LiveHouseHost({ wall, breathe: () => setImmediate() }), nodeEndpoint(parentPort));
