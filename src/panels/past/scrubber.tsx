import type { ComponentChild } from 'preact';
import { useDeck, useWords } from '../context.ts';
import { usePastSpan, useTimeOf } from './use-past.ts';

const MINUTE = 60_000;
/** Width of the picture of the evening, in its own units. */
const WIDE = 1000;

/** The evening on one line: incidents, how far it has come, and the moment that is shown, which can be dragged. */
export function Scrubber(): ComponentChild {
  const { past } = useDeck();
  const { words } = useWords();
  const time = useTimeOf();
  const { end, present, shown, inPast } = usePastSpan();
  const at = (tick: number): number => (Math.min(tick, end) / end) * WIDE;
  const marks = past.marks();
  const go = (tick: number): void => {
    if (tick >= present) past.toPresent();
    else past.seek({ tick });
  };
  return (
    <div class={`scrubber${inPast ? ' is-past' : ''}`}>
      <svg viewBox={`0 0 ${WIDE} 20`} preserveAspectRatio="none" aria-hidden="true">
        <rect class="scrub-evening" x="0" y="8" width={WIDE} height="4" />
        <rect class="scrub-record" x="0" y="8" width={at(present)} height="4" />
        <rect class="scrub-shown" x="0" y="8" width={at(shown)} height="4" />
        <path class="scrub-marks" d={marks.map(({ tick }) => `M${at(tick).toFixed(1)} 3V17`).join('')} />
      </svg>
      <input
        type="range"
        min={0}
        max={end}
        step={1000}
        value={shown}
        aria-label={words.past.slider}
        aria-valuetext={inPast ? words.past.then(time(shown)) : words.past.now(time(shown))}
        data-testid="scrubber"
        onInput={(event) => go(Number(event.currentTarget.value))}
        onKeyDown={(event) => {
          const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -15, PageUp: 15 }[
            event.key
          ];
          if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          if (inPast || by < 0) go(Math.max(0, shown + by * MINUTE));
        }}
      />
    </div>
  );
}
