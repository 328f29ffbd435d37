import { type MessagePort, parentPort } from 'node:worker_threads';
import { expose, wrap } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter';
import { type HandTools, handHost } from '../../../lab/machine/hand-work.ts';
import type { Echo } from '../echo.ts';
import { wall } from './wall.ts';

const echo: Echo = { echo: (value) => value };

const tools: HandTools<MessagePort> = {
  now: wall,
  answer(port, via) {
    if (via === 'comlink') expose(echo, nodeEndpoint(port));
    else port.on('message', (value) => port.postMessage(value));
  },
  asker(port, via) {
    if (via === 'comlink') {
      const remote = wrap<Echo>(nodeEndpoint(port));
      return (value) => remote.echo(value);
    }
    let heard: (value: unknown) => void = () => undefined;
    port.on('message', (value) => heard(value));
    return (value) =>
      new Promise((resolve) => {
        heard = resolve;
        port.postMessage(value);
      });
  },
};

if (!parentPort) throw new Error('A hand needs a Worker.');
expose(handHost(tools), nodeEndpoint(parentPort));
