import type { ComponentChild } from 'preact';
import { useWords } from './context.ts';
import { SPEEDS } from './deck.ts';
import { count } from './format.ts';
import { speedIndex } from './speeds.ts';

/** A slider over SPEEDS, with the chosen one beside it. */
export function SpeedSlider(props: {
  speed: number;
  hint: string;
  testId: string;
  onSpeed: (speed: number) => void;
}): ComponentChild {
  const { words, language } = useWords();
  const { time } = words;
  const { speed } = props;
  return (
    <label class="speed" data-tip={props.hint} data-keys="+ −">
      <span class="visually-hidden">{time.speed}</span>
      <input
        type="range"
        min={0}
        max={SPEEDS.length - 1}
        step={1}
        value={speedIndex(speed)}
        aria-valuetext={time.speedValue(count(language, speed))}
        data-testid={props.testId}
        onInput={(event) => props.onSpeed(SPEEDS[Number(event.currentTarget.value)] ?? 60)}
      />
      <span class="speed-value" aria-hidden="true">
        {count(language, speed)}×
      </span>
    </label>
  );
}
