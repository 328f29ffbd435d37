import type { ComponentChild } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { guestPath } from '../../metrics/guest-path/guest-path.ts';
import { useDeck, useWords } from '../context.ts';
import { PanelToggle } from '../panel-toggle.tsx';
import { Panel } from '../panel.tsx';
import { Average } from './average.tsx';
import { OneEvening } from './one-evening.tsx';
import { PartyList } from './party-list.tsx';
import { tellingOf } from './path-words.ts';
import { type EveningsNow, useEvenings } from './use-evenings.ts';

/** The average evening, the parties, and the evening of the chosen one: all of it, also what lies after the cursor. */
function Body({ read }: { read: () => EveningsNow }): ComponentChild {
  const deck = useDeck();
  const { words, language } = useWords();
  const now = read();
  const party = deck.chosenParty.value;
  const path = party === null ? null : guestPath(now.ground, party, now.now);
  return (
    <>
      <Average {...now} />
      <PartyList stays={now.evenings.stays(now.ground, now.now)} />
      {path ? (
        <OneEvening path={path} telling={tellingOf(words, language, deck.scenario.value, now.ground)} />
      ) : (
        <p class="empty">{words.path.choose}</p>
      )}
    </>
  );
}

/** Brings the panel into sight, within its column where that scrolls by itself: the page stays where it is. */
function show(box: HTMLElement | null): void {
  const panel = box?.closest<HTMLElement>('.panel');
  const column = panel?.closest<HTMLElement>('.column');
  if (!panel || !column) return;
  if (column.scrollHeight <= column.clientHeight) panel.scrollIntoView({ block: 'nearest' });
  else column.scrollTop += panel.getBoundingClientRect().top - column.getBoundingClientRect().top;
}

/** What guests' evenings were spent on. Closed it reads nothing. A click on guests on the floor opens it. */
export function GuestPathPanel(): ComponentChild {
  const deck = useDeck();
  const { words } = useWords();
  const { path } = words;
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const read = useEvenings();
  const id = useId();
  const party = deck.chosenParty.value;
  useEffect(() => {
    if (party === null) return;
    const inside = box.current?.contains(document.activeElement) === true;
    setOpen(true);
    // Chosen on the floor: where its evening is told may be far down.
    if (!inside) requestAnimationFrame(() => show(box.current));
  }, [party]);
  return (
    <Panel
      title={path.title}
      hint={path.hint}
      testId="path-panel"
      class="path-panel"
      aside={
        <PanelToggle
          open={open}
          controls={id}
          title={path.title}
          words={path}
          testId="path-toggle"
          onToggle={() => setOpen(!open)}
        />
      }
    >
      <div id={id} ref={box}>
        {open ? <Body read={read} /> : <p class="fine">{path.invite}</p>}
      </div>
    </Panel>
  );
}
