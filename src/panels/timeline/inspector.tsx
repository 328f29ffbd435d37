import type { ComponentChild } from 'preact';
import { useDeck, useWords } from '../context.ts';
import { count } from '../format.ts';
import { Icon } from '../icons.tsx';
import { useModel, useTelling } from './context.ts';
import { describe, relationWords } from './describe.ts';
import { timeWords } from './ruler.ts';

/** The selected record: what it was, and the records that belong to it. */
export function Inspector(): ComponentChild {
  const deck = useDeck();
  const model = useModel();
  const { words, language } = useWords();
  const { telling } = useTelling();
  const { inspector } = words.timeline;
  const selected = deck.past.selected.value;
  const relations = model.relations.value;
  const { opens } = deck.scenario.value;
  const told = selected === null ? null : describe(telling, { opens }, selected, relations);
  if (!told || selected === null) {
    return (
      <section class="tl-inspector" aria-label={inspector.title} data-testid="inspector">
        <p class="fine">{inspector.nothing}</p>
      </section>
    );
  }
  return (
    <section class="tl-inspector" aria-label={inspector.title} data-testid="inspector">
      <header>
        <h3>
          {told.who}: {told.title}
        </h3>
        <button type="button" class="tl-tool" aria-label={inspector.close} onClick={() => model.select(null)}>
          <Icon name="close" size={15} />
        </button>
      </header>
      <p class="fine">
        {told.at} · {inspector.record(count(language, selected), count(language, telling.timeline.count))}
      </p>
      <dl>
        {told.rows.map(([name, value, code]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{code ? <code>{value}</code> : value}</dd>
          </div>
        ))}
      </dl>
      <h4>{inspector.relations}</h4>
      {relations.length === 0 ? (
        <p class="fine">{inspector.none}</p>
      ) : (
        <ul class="tl-relations">
          {relations.map((relation) => {
            const other = relation.from === selected ? relation.to : relation.from;
            return (
              <li key={`${relation.kind} ${relation.from} ${relation.to}`}>
                <button
                  type="button"
                  class={`tl-relation is-${relation.kind}`}
                  onClick={() => model.select(other)}
                >
                  <span class="tl-arrow" aria-hidden="true" />
                  <span>{relationWords(telling, selected, relation)}</span>
                  <time>{timeWords(language, opens, telling.timeline.tickOf(other), 1)}</time>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
