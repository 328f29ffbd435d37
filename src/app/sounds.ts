import { RECORD_WORDS, RecordCode } from '../protocol/trace.ts';
import { Incident, ItemStage } from '../protocol/words.ts';

const BELL_EVERY_MS = 900;
const CRASH_EVERY_MS = 250;
const FALL_EVERY_MS = 400;

/** Small made-up sounds for what happens. Nothing sounds before somebody has turned them on. */
export class Sounds {
  #context: AudioContext | null = null;
  #on = false;
  #lastBell = 0;
  #lastCrash = 0;
  #lastFall = 0;

  /** Turns sounds on or off. Has to be called from a gesture to be heard. */
  turn(on: boolean): void {
    this.#on = on;
    if (!on) return;
    this.#context ??= new AudioContext();
    void this.#context.resume();
  }

  /** Listens to a batch of records for a crash, a soufflé that falls in, or the bell of the pass. */
  hear(batch: Int32Array, now: number): void {
    if (!this.#on || this.#context?.state !== 'running') return;
    for (let at = 0; at < batch.length; at += RECORD_WORDS) {
      const code = batch[at + 3];
      if (code === RecordCode.Incident && now - this.#lastCrash > CRASH_EVERY_MS) {
        this.#lastCrash = now;
        const kind = batch[at + 4];
        if (kind === Incident.SmashedPlate || kind === Incident.SmashedGlass) crash(this.#context);
        else thud(this.#context);
      } else if (
        code === RecordCode.Item &&
        batch[at + 5] === ItemStage.Fallen &&
        now - this.#lastFall > FALL_EVERY_MS
      ) {
        this.#lastFall = now;
        sigh(this.#context);
      } else if (
        code === RecordCode.Item &&
        batch[at + 5] === ItemStage.Standing &&
        now - this.#lastBell > BELL_EVERY_MS
      ) {
        this.#lastBell = now;
        bell(this.#context);
      }
    }
  }
}

function tone(
  context: AudioContext,
  kind: OscillatorType,
  hertz: number,
  loud: number,
  seconds: number,
  delay = 0,
): void {
  const start = context.currentTime + delay;
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  oscillator.type = kind;
  oscillator.frequency.value = hertz;
  gain.gain.setValueAtTime(loud, start);
  gain.gain.exponentialRampToValueAtTime(0.0001, start + seconds);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(start);
  oscillator.stop(start + seconds);
}

function bell(context: AudioContext): void {
  tone(context, 'sine', 1760, 0.035, 0.7);
  tone(context, 'sine', 4400, 0.012, 0.35);
}

function thud(context: AudioContext): void {
  tone(context, 'triangle', 150, 0.16, 0.22);
  tone(context, 'triangle', 112, 0.12, 0.3, 0.04);
}

/** A soufflé falls in. */
function sigh(context: AudioContext): void {
  const start = context.currentTime;
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  oscillator.type = 'triangle';
  oscillator.frequency.setValueAtTime(520, start);
  oscillator.frequency.exponentialRampToValueAtTime(150, start + 0.6);
  gain.gain.setValueAtTime(0.1, start);
  gain.gain.exponentialRampToValueAtTime(0.0001, start + 0.65);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(start);
  oscillator.stop(start + 0.65);
}

function crash(context: AudioContext): void {
  const length = Math.floor(context.sampleRate * 0.35);
  const buffer = context.createBuffer(1, length, context.sampleRate);
  const samples = buffer.getChannelData(0);
  for (let i = 0; i < length; i += 1) {
    samples[i] = (Math.random() * 2 - 1) * (1 - i / length) ** 4;
  }
  const noise = context.createBufferSource();
  const filter = context.createBiquadFilter();
  const gain = context.createGain();
  noise.buffer = buffer;
  filter.type = 'highpass';
  filter.frequency.value = 2200;
  gain.gain.value = 0.16;
  noise.connect(filter).connect(gain).connect(context.destination);
  noise.start();
  [2489, 3136, 3951, 5274].forEach((hertz, index) =>
    tone(context, 'sine', hertz, 0.03, 0.3 + index * 0.06, 0.02 + index * 0.03),
  );
}
