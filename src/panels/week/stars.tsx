import type { ComponentChild } from 'preact';
import { useWords } from '../context.ts';
import { percent } from '../format.ts';

const STAR = 'M12 3l2.7 5.8 6.3.8-4.6 4.4 1.2 6.3L12 17.2 6.4 20.3l1.2-6.3L3 9.6l6.3-.8z';

/** A reputation from 0 to 1 as five stars, as many of them lit. */
export function Stars({ value, size = 18 }: { value: number; size?: number }): ComponentChild {
  const { words, language } = useWords();
  const row = (
    <svg width={5 * size} height={size} viewBox="0 0 120 24" aria-hidden="true">
      {[0, 1, 2, 3, 4].map((star) => (
        <path key={star} d={STAR} transform={`translate(${star * 24} 0)`} />
      ))}
    </svg>
  );
  return (
    <span class="stars" role="img" aria-label={words.week.stars(percent(language, value))}>
      <span class="stars-dark">{row}</span>
      <span class="stars-lit" style={{ width: `${value * 100}%` }}>
        {row}
      </span>
    </span>
  );
}
