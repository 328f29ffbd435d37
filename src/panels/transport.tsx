import type { ComponentChild } from 'preact';
import { useDeck, useWords } from './context.ts';
import { span, timeOfDay } from './format.ts';
import { Icon } from './icons.tsx';
import { SpeedSlider } from './speed-slider.tsx';

/** Time in the restaurant and whether it is open. */
export function Clock(): ComponentChild {
  const deck = useDeck();
  const { words, language } = useWords();
  const { opens, lastEntry, title } = deck.scenario.value;
  const tick = deck.glance.value.tick;
  const phase = deck.phase.value;
  const minute = opens + tick / 60_000;
  const inPast = deck.past.cursor.value !== null;
  let note = words.time.service;
  if (inPast) note = words.past.note;
  else if (phase === 'closed' || phase === 'saved') note = words.time.closed;
  else if (deck.paused.value) note = words.time.paused;
  else if (minute >= lastEntry) note = words.time.lastEntry;
  const paused = deck.paused.value && phase === 'service';
  return (
    <p class={`clock${inPast ? ' is-past' : paused ? ' is-paused' : ''}`}>
      <span class="visually-hidden">{words.time.clock}: </span>
      <time data-testid="clock">{timeOfDay(language, opens, tick)}</time>
      <span class="clock-note">
        {title[language]} · {note}
      </span>
    </p>
  );
}

/** Pause, step and speed. */
export function Transport(): ComponentChild {
  const deck = useDeck();
  const { words, language } = useWords();
  const { time } = words;
  const inPast = deck.past.cursor.value !== null;
  const idle = deck.phase.value !== 'service' && !inPast;
  const paused = inPast ? deck.past.direction.value === 0 : deck.paused.value;
  let toggle = paused ? time.resume : time.pause;
  if (inPast) toggle = paused ? words.past.play : words.past.stop;
  const speed = deck.speed.value;
  return (
    <div class="transport" role="group" aria-label={time.label}>
      <button
        type="button"
        class={`round${paused ? ' is-on' : ''}`}
        disabled={idle}
        aria-label={toggle}
        data-tip={toggle}
        data-keys={words.keys.space}
        data-testid="pause"
        onClick={() => deck.togglePause()}
      >
        <Icon name={paused ? 'play' : 'pause'} />
      </button>
      <button
        type="button"
        class="round"
        disabled={idle}
        aria-label={inPast ? words.past.on : time.step}
        data-tip={inPast ? words.past.on : time.stepHint}
        data-keys="."
        data-testid="step"
        onClick={() => deck.step()}
      >
        <Icon name="step" />
      </button>
      <SpeedSlider
        speed={speed}
        hint={time.speedHint(span(language, speed))}
        testId="speed"
        onSpeed={(chosen) => deck.setSpeed(chosen)}
      />
    </div>
  );
}
