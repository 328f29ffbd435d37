import { expose } from 'comlink';
import { RECORD_WORDS } from '../../../protocol/trace.ts';
import { VirtualNight } from '../../virtual/night.ts';
import { choiceAt, resumeNight } from '../../virtual/resume.ts';
import { PacedNight } from '../paced-night.ts';
import type { VirtualEvents, VirtualHost } from '../virtual-control.ts';
import { wall } from './wall.ts';

const BEAT_MS = 16;
let night: PacedNight | null = null;

const host: VirtualHost = {
  open(setup, speed, events: VirtualEvents, past) {
    const begun = past ? resumeNight(setup, past.records, past.goOn) : new VirtualNight(setup);
    const told = past ? past.goOn.sequence * RECORD_WORDS : 0;
    const paced = new PacedNight(begun, speed, events, wall, told);
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
  choiceAt,
  pause: () => night?.pause(),
  resume: () => night?.resume(),
  setSpeed: (speed) => night?.setSpeed(speed),
  step: () => night?.step(),
  setStaffing: (staffing) => night?.setStaffing(staffing),
  sendIn: (surprise) => night?.sendIn(surprise),
};
expose(host);
