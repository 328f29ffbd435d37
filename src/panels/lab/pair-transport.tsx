import type { ComponentChild } from 'preact';
import { useDeck, useWords } from '../context.ts';
import { count, timeOfDay } from '../format.ts';
import { Icon } from '../icons.tsx';
import { SpeedSlider } from '../speed-slider.tsx';

/** Simulated time that an arrow key moves the clock. */
const STEP_TICKS = 60_000;

/** The one clock of both nights. */
export function PairTransport(): ComponentChild {
  const { pair } = useDeck().lab;
  const { words, language } = useWords();
  const { lab, time } = words;
  const playing = pair.playing.value;
  const tick = pair.moment.value?.tick ?? 0;
  const off = pair.moment.value === null;
  const clock = timeOfDay(language, pair.opens.value, tick);
  const speed = pair.speed.value;
  return (
    <div class="pair-transport" role="group" aria-label={lab.pair.clock}>
      <button
        type="button"
        class="round small"
        disabled={off}
        aria-label={lab.pair.restart}
        data-tip={lab.pair.restart}
        data-keys="R"
        data-testid="pair-restart"
        onClick={() => pair.restart()}
      >
        <Icon name="restart" size={18} />
      </button>
      <button
        type="button"
        class={`round${playing ? ' is-on' : ''}`}
        disabled={off}
        aria-label={playing ? time.pause : lab.pair.play}
        data-tip={playing ? time.pause : lab.pair.play}
        data-keys={words.keys.space}
        data-testid="pair-play"
        onClick={() => pair.togglePlay()}
      >
        <Icon name={playing ? 'pause' : 'play'} />
      </button>
      <time class="pair-time" data-testid="pair-clock">
        {clock}
      </time>
      <input
        type="range"
        class="pair-scrub"
        min={0}
        max={pair.end.value}
        step={STEP_TICKS}
        value={tick}
        disabled={off}
        aria-label={lab.pair.scrub}
        aria-valuetext={clock}
        data-testid="pair-scrub"
        onInput={(event) => pair.seek(Number(event.currentTarget.value))}
      />
      <SpeedSlider
        speed={speed}
        hint={time.speedValue(count(language, speed))}
        testId="pair-speed"
        onSpeed={(chosen) => pair.setSpeed(chosen)}
      />
    </div>
  );
}
