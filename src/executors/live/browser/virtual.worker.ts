import { expose } from 'comlink';
import { PacedNight } from '../paced-night.ts';
import type { VirtualEvents, VirtualHost } from '../virtual-control.ts';
import { wall } from './wall.ts';

const BEAT_MS = 16;
let night: PacedNight | null = null;

const host: VirtualHost = {
  open(setup, speed, events: VirtualEvents) {
    const paced = new PacedNight(setup, speed, events, wall);
    night = paced;
    const beats = setInterval(() => {
      try {
        paced.beat();
      } catch (error) {
        clearInterval(beats);
        events.failed(error instanceof Error ? error.message : String(error));
        return;
      }
      if (paced.over) clearInterval(beats);
    }, BEAT_MS);
    paced.resume();
  },
  pause: () => night?.pause(),
  resume: () => night?.resume(),
  setSpeed: (speed) => night?.setSpeed(speed),
  step: () => night?.step(),
  setStaffing: (staffing) => night?.setStaffing(staffing),
  sendIn: (surprise) => night?.sendIn(surprise),
};
expose(host);
