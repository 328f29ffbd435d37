import type { ComponentChild } from 'preact';
import { seconds, type Tick } from '../../kernel/ticks.ts';
import { type Saving, spentOn } from '../../metrics/guest-path/evenings.ts';
import { type EveningPath, type Segment } from '../../metrics/guest-path/segment.ts';
import { ExportMenu } from '../charts/export-menu.tsx';
import { pathChart } from '../charts/path-charts.ts';
import { useDeck, useWords } from '../context.ts';
import { exactSpan, timeOfDay } from '../format.ts';
import { lookAt } from '../past/shown-tick.ts';
import { KindsLegend } from './average.tsx';
import { partyWords } from './party-list.tsx';
import { causeOfSegment, stepOfSegment, type Telling } from './path-words.ts';

const NAMED_SAVINGS = 3;

/** The whole stay as one bar; the cursor stands where it is. */
function Bar({ path, telling }: { path: EveningPath; telling: Telling }): ComponentChild {
  const deck = useDeck();
  const cursor = deck.past.cursor.value?.tick;
  const at = cursor === undefined ? -1 : (cursor - path.from) / Math.max(1, path.to - path.from);
  return (
    <div class="path-bar is-evening" aria-hidden="true" data-testid="path-bar">
      {path.segments.map((segment) => (
        <span
          key={segment.from}
          class={`path-part kind-${segment.kind}`}
          style={{ flexGrow: segment.to - segment.from }}
          data-tip={`${stepOfSegment(telling, segment)}\n${causeOfSegment(telling, segment)}`}
          onClick={() => lookAt(deck, segment.begin)}
        />
      ))}
      {at >= 0 && at <= 1 && <span class="path-cursor" style={{ left: `${at * 100}%` }} />}
    </div>
  );
}

function Line({ segment, telling }: { segment: Segment; telling: Telling }): ComponentChild {
  const deck = useDeck();
  const { words, language } = telling;
  const length = seconds(segment.to - segment.from);
  return (
    <li>
      <button
        type="button"
        class="path-line"
        aria-current={deck.past.selected.value === segment.begin}
        data-testid="path-segment"
        onClick={() => lookAt(deck, segment.begin)}
      >
        <span class={`swatch kind-${segment.kind}`} aria-hidden="true" />
        <span>
          {words.path.segment(
            timeOfDay(language, telling.scenario.opens, segment.from, true),
            exactSpan(language, length),
            stepOfSegment(telling, segment),
          )}
          <span class="cause"> — {causeOfSegment(telling, segment)}</span>
        </span>
      </button>
    </li>
  );
}

/** What a bot did in the longest of the stretches that a saving is made of. */
function recordOf(path: EveningPath, { kind, bot, step }: Saving): number {
  let longest: Tick = -1;
  let record = -1;
  for (const segment of path.segments) {
    if (segment.kind !== kind || segment.bot !== bot || segment.step !== step) continue;
    if (segment.to - segment.from <= longest) continue;
    longest = segment.to - segment.from;
    record = segment.record;
  }
  return record;
}

/** The evening of one party: what its time went into, who could have shortened it, and every stretch. */
export function OneEvening({ path, telling }: { path: EveningPath; telling: Telling }): ComponentChild {
  const { words, language } = useWords();
  const spent = spentOn(path.segments);
  const who = partyWords(words, path);
  return (
    <section class="path-one" aria-label={who} data-testid="path-one">
      <div class="path-sum">
        {words.path.chosen(who, exactSpan(language, seconds(path.to - path.from)))}
        <strong class="path-saved">
          {spent.avoidable === 0
            ? words.path.nothingSaved
            : words.path.saved(exactSpan(language, seconds(spent.avoidable)))}
        </strong>
        {path.segments.length > 0 && <ExportMenu chart={() => pathChart(telling, path, who)} />}
      </div>
      {path.segments.length === 0 ? (
        <p class="empty">{words.path.noStay}</p>
      ) : (
        <>
          <Bar path={path} telling={telling} />
          <KindsLegend spent={spent} parties={1} />
        </>
      )}
      {spent.savings.length > 0 && (
        <>
          <h4>{words.path.savings}</h4>
          <ul class="path-savings" data-testid="path-savings">
            {spent.savings.slice(0, NAMED_SAVINGS).map((saving) => (
              <li key={`${saving.kind}/${saving.bot}/${saving.step}`}>
                {words.path.saving(
                  exactSpan(language, seconds(saving.ticks)),
                  causeOfSegment(telling, { ...saving, record: recordOf(path, saving) }),
                  words.path.steps[saving.step],
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <h4>{words.path.segments}</h4>
      <ol class="path-lines">
        {path.segments.map((segment) => (
          <Line key={segment.from} segment={segment} telling={telling} />
        ))}
      </ol>
    </section>
  );
}
