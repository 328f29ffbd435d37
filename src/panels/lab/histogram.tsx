import type { ComponentChild } from 'preact';
import { useRef } from 'preact/hooks';
import { type Bins, rangeOf } from '../../metrics/statistics/histogram.ts';
import { useWords } from '../context.ts';
import { count, percent } from '../format.ts';
import type { Language } from '../i18n/dictionary.ts';

/** What a bin holds: 12, or 12 to 14. */
export function binName(language: Language, bins: Bins, bin: number): string {
  const [least, most] = rangeOf(bins, bin);
  return least === most ? count(language, least) : `${count(language, least)}–${count(language, most)}`;
}

/** Bars of nights by how much happened in them. One stop of the Tab key; arrows go from bar to bar. */
export function Histogram(props: {
  label: string;
  bins: Bins;
  /** Nights in each bin. */
  counts: readonly number[];
  nights: number;
  picked: number | null;
  onPick: (bin: number) => void;
}): ComponentChild {
  const { label, bins, counts, nights, picked, onPick } = props;
  const { words, language } = useWords();
  const { luck } = words.lab;
  const tallest = nights === 0 ? 0 : Math.max(...counts) / nights;
  const bars = useRef<HTMLDivElement>(null);
  const reachable =
    picked ??
    Math.max(
      0,
      counts.findIndex((many) => many > 0),
    );
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -counts.length, End: counts.length }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const bin = Math.max(0, Math.min(counts.length - 1, reachable + step));
    onPick(bin);
    bars.current?.querySelectorAll('button')[bin]?.focus();
  };
  return (
    <div class="histogram">
      <p class="histogram-top" aria-hidden="true">
        {percent(language, tallest)}
      </p>
      <div ref={bars} class="bars" role="toolbar" aria-label={label} onKeyDown={move}>
        {counts.map((many, bin) => {
          const share = nights === 0 ? 0 : many / nights;
          const text = luck.bar(
            binName(language, bins, bin),
            count(language, many),
            percent(language, share),
          );
          return (
            <button
              key={bin}
              type="button"
              class={`bar-slot${bin === picked ? ' is-on' : ''}${bin === 0 ? ' is-none' : ''}`}
              tabIndex={bin === reachable ? 0 : -1}
              aria-label={text}
              aria-pressed={bin === picked}
              data-tip={text}
              data-testid="luck-bar"
              onClick={() => onPick(bin)}
            >
              <span class="bar-rod" style={{ height: `${tallest === 0 ? 0 : (100 * share) / tallest}%` }} />
            </button>
          );
        })}
      </div>
      <div class="histogram-axis" aria-hidden="true">
        <span>0</span>
        <span>{luck.axis}</span>
        <span>{count(language, rangeOf(bins, bins.count - 1)[1])}</span>
      </div>
    </div>
  );
}
