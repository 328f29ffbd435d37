import { parentPort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter';
import type { BotHost, BotStart } from '../control.ts';
import { runBot } from '../run-bot.ts';
import { wall } from './wall.ts';

let start: BotStart | null = null;
const host: BotHost = {
  prepare(given) {
    start = given;
  },
  run() {
    if (!start) throw new Error('The bot has not been prepared.');
    runBot(start, wall);
  },
};

if (!parentPort) throw new Error('A bot needs a Worker.');
expose(host, nodeEndpoint(parentPort));
