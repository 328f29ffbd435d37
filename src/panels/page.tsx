import type { ComponentChild } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

import { CodePanel } from './code/code-panel.tsx';
import { CollisionsPanel } from './collisions-panel.tsx';
import { DeckProvider, useDeck, useWords } from './context.ts';
import { Corner } from './corner.tsx';
import { Crew } from './crew.tsx';
import type { Deck } from './deck.ts';
import { EveningPanel } from './evening-chart.tsx';
import { FiguresStrip } from './figures-strip.tsx';
import { GuestPathPanel } from './guest-path/guest-path-panel.tsx';
import { HoldsPanel } from './holds-panel.tsx';
import { IdlePanel } from './idle-panel.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import type { MountSide } from './lab/pair-side.tsx';
import { LabLoader } from './lab/lab-loader.tsx';
import { LabTabs } from './lab/lab-tabs.tsx';
import { Locks } from './locks.tsx';
import { LoopPanel } from './loop-panel.tsx';
import { NightSetup } from './night-setup.tsx';
import { Notices } from './notices.tsx';
import { CollisionPanel } from './past/collision-panel.tsx';
import { PastBar } from './past/past-bar.tsx';
import { PastBadge } from './past/past-badge.tsx';
import { DropZone } from './out/drop-zone.tsx';
import { DisasterDialog } from './disaster/disaster-dialog.tsx';
import { OutDialog } from './out/out-dialog.tsx';
import { Places, useKeptFocus } from './places.tsx';
import { RacesPanel } from './races/races-panel.tsx';
import { SavesDialog } from './saves/saves-dialog.tsx';
import { SendIn } from './send-in.tsx';
import { StaffSwitch } from './staff-switch.tsx';
import { StoryInvitation } from './story/invitation.tsx';
import { StoryPlace } from './story/story-place.tsx';
import { SummaryDialog } from './summary-dialog.tsx';
import { TimelineDock } from './timeline/dock.tsx';
import { Tips } from './tips.tsx';
import { Clock, Transport } from './transport.tsx';
import { weekFillsRoom } from './week/use-week.ts';
import { WeekHead } from './week/week-head.tsx';
import { WeekPlace } from './week/week-place.tsx';
import { LiveLog, WordsPanel } from './words-panel.tsx';
import { loneRole, runsTasks } from '../protocol/modes.ts';

/** The box that the floor is drawn into. Screen readers get the night in words instead. */
function Floor({ mount }: { mount: (host: HTMLElement) => () => void }): ComponentChild {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => (host.current ? mount(host.current) : undefined), []);
  return (
    <div class="stage">
      <div class="floor-box">
        <div ref={host} class="floor" aria-hidden="true" data-testid="floor" />
        <PastBadge />
      </div>
    </div>
  );
}

interface Mounts {
  /** Puts the floor into its box; answers how to take it away. */
  readonly mount: (host: HTMLElement) => () => void;
  /** The same for the two floors of the lab. */
  readonly mountSide: MountSide;
}

/** What takes the whole room, if anything does. */
type Filling = 'week' | 'lab' | null;

function Skip({ filling }: { filling: Filling }): ComponentChild {
  const { words } = useWords();
  const id = filling ?? 'words';
  const go = (event: Event): void => {
    event.preventDefault();
    const target = document.getElementById(id);
    target?.scrollIntoView({ block: 'center' });
    target?.focus();
  };
  return (
    <a class="skip" href={`#${id}`} onClick={go}>
      {filling ? words[filling].skip : words.page.skip}
    </a>
  );
}

function Panels(): ComponentChild {
  const deck = useDeck();
  const { words } = useWords();
  const loop = runsTasks(loneRole(deck.staffing.value.mode) ?? 0);
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
      <GuestPathPanel />
      <CodePanel />
      <CollisionsPanel />
      <RacesPanel />
      {!loop && <LoopPanel />}
      {!loop && <HoldsPanel />}
      <WordsPanel />
    </div>
  );
}

function Layout({ mount, mountSide }: Mounts): ComponentChild {
  const deck = useDeck();
  const week = weekFillsRoom(deck);
  const lab = deck.place.value === 'lab';
  const filling = lab ? 'lab' : week ? 'week' : null;
  const fills = filling ? ` is-${filling}` : '';
  useKeptFocus(deck.place.value);
  const { words } = useWords();
  return (
    <div class="page">
      <Skip filling={filling} />
      <header class="bar">
        <h1 class="brand">{words.page.title}</h1>
        <Corner />
      </header>
      {!filling && (
        <section class="command" aria-label={words.page.command}>
          <StaffSwitch />
          <Clock />
          <Transport />
        </section>
      )}
      <section class={`setup${fills}`} aria-label={filling ? words[filling].about : words.page.setup}>
        {filling ? (
          <>
            {lab ? <LabTabs /> : <WeekHead />}
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
      <main class={`room${fills}`}>
        <Floor mount={mount} />
        {filling ? (
          lab ? (
            <LabLoader mountSide={mountSide} />
          ) : (
            <WeekPlace />
          )
        ) : (
          <>
            <PastBar />
            <FiguresStrip />
            <Panels />
          </>
        )}
        {!lab && <CollisionPanel />}
        <LiveLog />
      </main>
      {!week && !lab && <TimelineDock />}
      {!lab && (!week || deck.week.ownsFloor.value) && <SummaryDialog />}
      <KeysDialog />
      <SavesDialog />
      <OutDialog />
      <DisasterDialog />
      <DropZone />
      <Tips />
    </div>
  );
}

/** The whole page around the floors. */
export function Page({ deck, ...mounts }: Mounts & { deck: Deck }): ComponentChild {
  return (
    <DeckProvider value={deck}>
      <Layout {...mounts} />
    </DeckProvider>
  );
}
