import { expose, wrap } from 'comlink';
import { type HandTools, handHost } from '../../../lab/machine/hand-work.ts';
import type { Via } from '../../../lab/machine/hand.ts';
import type { Echo } from '../echo.ts';
import { wall } from './wall.ts';

const echo: Echo = { echo: (value) => value };

const tools: HandTools<MessagePort> = {
  now: wall,
  answer(port, via: Via) {
    if (via === 'comlink') {
      expose(echo, port);
      return;
    }
    port.onmessage = ({ data }: MessageEvent<number>) => port.postMessage(data);
  },
  asker(port, via) {
    if (via === 'comlink') {
      const remote = wrap<Echo>(port);
      return (value) => remote.echo(value);
    }
    let heard: (value: unknown) => void = () => undefined;
    port.onmessage = ({ data }: MessageEvent<unknown>) => heard(data);
    return (value) =>
      new Promise((resolve) => {
        heard = resolve;
        port.postMessage(value);
      });
  },
};
expose(handHost(tools));
