import type { DisasterDeck } from '../panels/disaster/disaster-deck.ts';
import type { OutDeck } from '../panels/out/out-deck.ts';
import type { Deck, PageCommands } from '../panels/deck.ts';
import type { Saves } from './saves/saves.ts';
import type { LabDeck } from '../panels/lab/lab-deck.ts';
import type { Story } from '../panels/story/story.ts';
import { download } from './download.ts';
import type { Session } from './session.ts';
import type { WeekSession } from './week-session.ts';

/** What the deck is made of, beside the session. */
interface Decks {
  readonly saves: Saves;
  readonly week: WeekSession;
  readonly story: Story;
  readonly lab: LabDeck;
  readonly out: OutDeck;
  readonly disaster: DisasterDeck;
  readonly openFile: (file: File) => void;
  readonly page: PageCommands;
}

/** The session, and all beside it, as the panels see it. */
export function deckOf(session: Session, { page, ...decks }: Decks): Deck {
  return {
    ...session.state,
    ...page,
    ...decks,
    past: session.past,
    fork: session.fork,
    code: session.code,
    races: session.races,
    setMode: (mode) => session.staff.setMode(mode),
    setLocks: (locks) => session.staff.setLocks(locks),
    setCrew: (role, count) => session.staff.setCrew(role, count),
    setWays: (ways) => session.staff.setWays(ways),
    sendIn: (surprise) => session.staff.sendIn(surprise),
    setSpeed: (speed) => session.pace.setSpeed(speed),
    togglePause: () => session.pace.togglePause(),
    step: () => session.pace.step(),
    setDay: (day) => session.setDay(day),
    setSeed: (seed) => session.setSeed(seed),
    restart: (mode) => session.restart(mode),
    fresh: () => session.fresh(),
    saveFile: download,
    raceBefore: (mark) => session.raceBefore(mark),
  };
}
