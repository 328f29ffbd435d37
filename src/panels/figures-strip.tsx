import type { ComponentChild } from 'preact';
import { useDeck, useWords } from './context.ts';
import { count, money, span } from './format.ts';
import { Icon, type IconName } from './icons.tsx';

function Figure(props: {
  name: string;
  value: string;
  icon: IconName;
  hint: string;
  tone?: 'bad' | 'good' | '';
  note?: string;
  testId: string;
}): ComponentChild {
  return (
    <button
      type="button"
      class={`figure ${props.tone ? `is-${props.tone}` : ''}`}
      data-tip={props.hint}
      data-testid={props.testId}
      aria-description={props.hint}
    >
      <Icon name={props.icon} size={20} />
      <span class="figure-text">
        <span class="figure-name">{props.name}</span>
        <span class="figure-value">
          {props.value}
          {props.note !== undefined && <span class="figure-note"> {props.note}</span>}
        </span>
      </span>
    </button>
  );
}

/** Guests and till, in one row under the floor. */
export function FiguresStrip(): ComponentChild {
  const deck = useDeck();
  const { words, language } = useWords();
  const { guests, souffles, till } = words;
  const figures = deck.figures.value;
  const g = figures?.guests;
  const lost = (g?.balked ?? 0) + (g?.reneged ?? 0);
  const fallen = figures?.souffles.failed ?? 0;
  const rung = figures?.till.rung ?? 0;
  const counted = figures?.till.counted ?? 0;
  const gap = rung - counted;
  let gapWords = till.exact;
  if (gap > 0) gapWords = till.short(money(language, gap));
  if (gap < 0) gapWords = till.over(money(language, -gap));
  return (
    <section class="strip" aria-label={guests.title}>
      <Figure
        name={guests.served}
        value={count(language, g?.served ?? 0)}
        icon="guest"
        hint={guests.servedHint}
        testId="served"
      />
      <Figure
        name={guests.inside}
        value={count(language, g?.inside ?? 0)}
        icon="chair"
        hint={guests.insideHint}
        testId="inside"
      />
      <Figure
        name={guests.waiting}
        value={count(language, g?.queueing ?? 0)}
        icon="clock"
        hint={guests.waitingHint}
        testId="queueing"
      />
      <Figure
        name={guests.lost}
        value={count(language, lost)}
        icon="leave"
        hint={guests.lostHint(count(language, g?.balked ?? 0), count(language, g?.reneged ?? 0))}
        tone={lost > 0 ? 'bad' : ''}
        testId="lost"
      />
      <Figure
        name={guests.wait}
        value={g && g.seated > 0 ? span(language, g.waitSeconds.mean) : '–'}
        icon="clock"
        hint={guests.waitHint}
        testId="mean-wait"
      />
      <Figure
        name={souffles.name}
        value={count(language, figures?.souffles.served ?? 0)}
        icon="souffle"
        hint={souffles.hint}
        tone={fallen > 0 ? 'bad' : ''}
        {...(fallen > 0 && { note: souffles.fallen(count(language, fallen)) })}
        testId="souffles"
      />
      <Figure name={till.rung} value={money(language, rung)} icon="till" hint={till.hint} testId="rung" />
      <Figure
        name={till.counted}
        value={money(language, counted)}
        icon="lostTakings"
        hint={`${till.hint} ${gapWords}`}
        tone={gap !== 0 ? 'bad' : 'good'}
        note={gap !== 0 ? gapWords : '✓'}
        testId="counted"
      />
    </section>
  );
}
