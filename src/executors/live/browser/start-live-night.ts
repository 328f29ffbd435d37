import type { NightControl, NightListener, NightSetup } from '../../../protocol/night.ts';
import type { BotHost, HouseHost } from '../control.ts';
import { startLive, type Workers } from '../night-owner.ts';
import { connect } from './connect.ts';

/** Starts a night on the live machine in this browser. Needs a page that is cross-origin isolated. */
export function startLiveNight(
  setup: NightSetup,
  speed: number,
  listener: NightListener,
): Promise<NightControl> {
  return startLive(workers, setup, speed, listener);
}

const workers: Workers = {
  house(died) {
    const worker = new Worker(new URL('./house.worker.ts', import.meta.url), {
      type: 'module',
      name: 'house',
    });
    const { remote, callable, end } = connect<HouseHost>(worker, died);
    return {
      open: (start, events) => remote.open(start, callable(events)),
      start: () => remote.start(),
      pause: () => remote.pause(),
      resume: () => remote.resume(),
      setSpeed: (speed) => remote.setSpeed(speed),
      step: () => remote.step(),
      setStaffing: (staffing) => remote.setStaffing(staffing),
      sendIn: (surprise) => remote.sendIn(surprise),
      end,
    };
  },
  bot(died) {
    const worker = new Worker(new URL('./bot.worker.ts', import.meta.url), {
      type: 'module',
      name: 'bot',
    });
    const { remote, end } = connect<BotHost>(worker, died);
    return { prepare: (start) => remote.prepare(start), run: () => remote.run(), end };
  },
};
