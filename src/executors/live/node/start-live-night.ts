import { proxy } from 'comlink';
import type { NightControl, NightListener, NightSetup } from '../../../protocol/night.ts';
import type { BotHost, HouseHost } from '../control.ts';
import { startLive, type Workers } from '../night-owner.ts';
import { connect } from './connect.ts';

/**
 * Starts a night on the live machine in Node. `folder` is where the bundled `house.worker.js` and
 * `bot.worker.js` lie.
 */
export function startLiveNight(
  folder: URL,
  setup: NightSetup,
  speed: number,
  listener: NightListener,
): Promise<NightControl> {
  return startLive(workersFrom(folder), setup, speed, listener);
}

function workersFrom(folder: URL): Workers {
  return {
    house(died) {
      const { remote, end } = connect<HouseHost>(new URL('house.worker.js', folder), died);
      return {
        open: (start, events) => remote.open(start, proxy(events)),
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
      const { remote, end } = connect<BotHost>(new URL('bot.worker.js', folder), died);
      return { prepare: (start) => remote.prepare(start), run: () => remote.run(), end };
    },
  };
}
