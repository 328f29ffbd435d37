import type { ComponentChild } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Mode } from '../protocol/words.ts';
import { CollisionDialog } from './collision-dialog.tsx';
import { CollisionsPanel } from './collisions-panel.tsx';
import { DeckProvider, useDeck, useWords } from './context.ts';
import { Corner } from './corner.tsx';
import { Crew } from './crew.tsx';
import type { Deck } from './deck.ts';
import { EveningPanel } from './evening-chart.tsx';
import { FiguresStrip } from './figures-strip.tsx';
import { HoldsPanel } from './holds-panel.tsx';
import { IdlePanel } from './idle-panel.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { Locks } from './locks.tsx';
import { LoopPanel } from './loop-panel.tsx';
import { NightSetup } from './night-setup.tsx';
import { Notices } from './notices.tsx';
import { DropZone } from './out/drop-zone.tsx';
import { OutDialog } from './out/out-dialog.tsx';
import { Places, useKeptFocus } from './places.tsx';
import { SavesDialog } from './saves/saves-dialog.tsx';
import { SendIn } from './send-in.tsx';
import { StaffSwitch } from './staff-switch.tsx';
import { StoryInvitation } from './story/invitation.tsx';
import { StoryPlace } from './story/story-place.tsx';
import { SummaryDialog } from './summary-dialog.tsx';
import { Tips } from './tips.tsx';
import { Clock, Transport } from './transport.tsx';
import { weekFillsRoom } from './week/use-week.ts';
import { WeekHead } from './week/week-head.tsx';
import { WeekPlace } from './week/week-place.tsx';
import { LiveLog, WordsPanel } from './words-panel.tsx';

/** The box that the floor is drawn into. Screen readers get the night in words instead. */
function Floor({ mount }: { mount: (host: HTMLElement) => () => void }): ComponentChild {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => (host.current ? mount(host.current) : undefined), []);
  return (
    <div class="stage">
      <div ref={host} class="floor" aria-hidden="true" data-testid="floor" />
    </div>
  );
}

function Skip({ week }: { week: boolean }): ComponentChild {
  const { words } = useWords();
  const go = (event: Event): void => {
    event.preventDefault();
    const target = document.getElementById(week ? 'week' : 'words');
    target?.scrollIntoView({ block: 'center' });
    target?.focus();
  };
  return (
    <a class="skip" href={week ? '#week' : '#words'} onClick={go}>
      {week ? words.week.skip : words.page.skip}
    </a>
  );
}

function Panels(): ComponentChild {
  const deck = useDeck();
  const { words } = useWords();
  const loop = deck.staffing.value.mode === Mode.Loop;
  return (
    <div class="column" role="region" aria-label={words.page.panels} tabIndex={0}>
      <Places />
      {deck.place.value === 'tonight' && <StoryInvitation />}
      {deck.place.value === 'story' && <StoryPlace />}
      {deck.place.value === 'week' && <WeekPlace beside />}
      <IdlePanel />
      {loop && <HoldsPanel />}
      {loop && <LoopPanel />}
      <EveningPanel />
      <CollisionsPanel />
      {!loop && <LoopPanel />}
      {!loop && <HoldsPanel />}
      <WordsPanel />
    </div>
  );
}

function Layout({ mount }: { mount: (host: HTMLElement) => () => void }): ComponentChild {
  const deck = useDeck();
  const week = weekFillsRoom(deck);
  useKeptFocus(deck.place.value);
  const { words } = useWords();
  return (
    <div class="page">
      <Skip week={week} />
      <header class="bar">
        <h1 class="brand">{words.page.title}</h1>
        <Corner />
      </header>
      {!week && (
        <section class="command" aria-label={words.page.command}>
          <StaffSwitch />
          <Clock />
          <Transport />
        </section>
      )}
      <section
        class={`setup${week ? ' is-week' : ''}`}
        aria-label={week ? words.week.about : words.page.setup}
      >
        {week ? (
          <>
            <WeekHead />
            <Places />
          </>
        ) : (
          <>
            <NightSetup />
            <SendIn />
            <Crew />
            <Locks />
          </>
        )}
      </section>
      <Notices />
      <main class={`room${week ? ' is-week' : ''}`}>
        <Floor mount={mount} />
        {week ? (
          <WeekPlace />
        ) : (
          <>
            <FiguresStrip />
            <Panels />
          </>
        )}
        <LiveLog />
      </main>
      <CollisionDialog />
      {(!week || deck.week.ownsFloor.value) && <SummaryDialog />}
      <KeysDialog />
      <SavesDialog />
      <OutDialog />
      <DropZone />
      <Tips />
    </div>
  );
}

/** The whole page around the floor. `mount` puts the floor into its box and answers how to take it away. */
export function Page(props: { deck: Deck; mount: (host: HTMLElement) => () => void }): ComponentChild {
  return (
    <DeckProvider value={props.deck}>
      <Layout mount={props.mount} />
    </DeckProvider>
  );
}
