import type { ComponentChild, RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useDeck, useWords } from '../context.ts';
import { count } from '../format.ts';
import { Icon, type IconName } from '../icons.tsx';
import { useModel, useTelling } from './context.ts';
import { dependOn } from './depend-on.ts';
import type { Mode } from './model.ts';
import { Search } from './search.ts';

function Tool(props: {
  icon: IconName;
  name: string;
  keys: string;
  pressed?: boolean;
  onClick: () => void;
  testId?: string;
}): ComponentChild {
  const { icon, name, keys, pressed } = props;
  return (
    <button
      type="button"
      class={`tl-tool${pressed ? ' is-on' : ''}`}
      aria-label={name}
      aria-pressed={pressed}
      data-tip={`${name} (${keys})`}
      data-testid={props.testId}
      onClick={props.onClick}
    >
      <Icon name={icon} size={17} />
    </button>
  );
}

/** The search field with its hits. */
function SearchField({ field }: { field: RefObject<HTMLInputElement | null> }): ComponentChild {
  const deck = useDeck();
  const model = useModel();
  const { words, language } = useWords();
  const { telling } = useTelling();
  const { tools } = words.timeline;
  const [query, setQuery] = useState('');
  const search = model.search.value;
  dependOn(deck.past.revision);

  useEffect(() => {
    if (search === null) setQuery('');
  }, [search]);
  useEffect(() => {
    if (query.trim() === '') {
      model.search.value = null;
      return;
    }
    const made = new Search(query, telling);
    made.catchUp();
    model.search.value = made;
    model.hit.value = -1;
  }, [query, telling]);
  search?.catchUp();

  const hits = search?.hits.length ?? 0;
  const at = model.hit.value;
  const found =
    hits === 0 ? tools.noHits : tools.hits(at < 0 ? '–' : count(language, at + 1), count(language, hits));
  return (
    <div class="tl-search" role="search">
      <Icon name="search" size={15} />
      <input
        ref={field}
        type="text"
        value={query}
        aria-label={tools.search}
        placeholder={tools.search}
        data-tip={tools.searchHint}
        spellcheck={false}
        data-testid="timeline-search"
        onInput={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            model.goToHit(event.shiftKey ? -1 : 1);
          } else if (event.key === 'Escape') {
            event.stopPropagation();
            setQuery('');
            model.focusLane();
          }
        }}
      />
      {search && (
        <>
          <output class="tl-hits" data-testid="timeline-hits">
            {found}
          </output>
          <Tool icon="previous" name={tools.previousHit} keys="Shift+N" onClick={() => model.goToHit(-1)} />
          <Tool icon="next" name={tools.nextHit} keys="N" onClick={() => model.goToHit(1)} />
        </>
      )}
    </div>
  );
}

/** What can be done with the timeline by mouse; every tool has a key. */
export function Tools({ field }: { field: RefObject<HTMLInputElement | null> }): ComponentChild {
  const deck = useDeck();
  const model = useModel();
  const { words } = useWords();
  const { tools } = words.timeline;
  const mode = model.mode.value;
  const turn = (to: Mode): void => {
    model.mode.value = mode === to ? 'pan' : to;
  };
  return (
    <div class="tl-tools" role="group" aria-label={tools.label}>
      <Tool icon="fit" name={tools.fit} keys="F" onClick={() => model.fit()} />
      <Tool icon="minus" name={tools.zoomOut} keys="S" onClick={() => model.zoom(1 / 1.5)} />
      <Tool icon="plus" name={tools.zoomIn} keys="W" onClick={() => model.zoom(1.5)} />
      <Tool icon="zoomTo" name={tools.zoomTo} keys="Z" onClick={() => model.zoomTo()} />
      <Tool icon="previous" name={tools.previous} keys="[" onClick={() => model.step(-1, true)} />
      <Tool icon="next" name={tools.next} keys="]" onClick={() => model.step(1, true)} />
      <Tool
        icon="measure"
        name={tools.measure}
        keys="M"
        pressed={mode === 'measure'}
        onClick={() => turn('measure')}
        testId="timeline-measure"
      />
      <Tool
        icon="range"
        name={tools.range}
        keys="I, O"
        pressed={mode === 'range'}
        onClick={() => turn('range')}
        testId="timeline-range"
      />
      <Tool
        icon="follow"
        name={tools.follow}
        keys="End"
        pressed={model.follows.value && deck.past.cursor.value === null}
        onClick={() => model.follow()}
        testId="timeline-follow"
      />
      <SearchField field={field} />
    </div>
  );
}
