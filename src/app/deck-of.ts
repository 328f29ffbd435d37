import type { OutDeck } from '../panels/out/out-deck.ts';
import type { Deck } from '../panels/deck.ts';
import type { Saves } from './saves/saves.ts';
import type { Story } from '../panels/story/story.ts';
import type { Session } from './session.ts';
import type { WeekSession } from './week-session.ts';

/** The session as the panels see it. */
export function deckOf(
  session: Session,
  saves: Saves,
  week: WeekSession,
  story: Story,
  out: OutDeck,
  openFile: (file: File) => void,
): Deck {
  return {
    ...session.state,
    saves,
    week,
    story,
    past: session.past,
    setMode: (mode) => session.setMode(mode),
    setLocks: (locks) => session.setLocks(locks),
    setCrew: (role, count) => session.setCrew(role, count),
    setWays: (ways) => session.setWays(ways),
    sendIn: (surprise) => session.sendIn(surprise),
    setSpeed: (speed) => session.setSpeed(speed),
    togglePause: () => session.togglePause(),
    step: () => session.step(),
    setDay: (day) => session.setDay(day),
    setSeed: (seed) => session.setSeed(seed),
    restart: (mode) => session.restart(mode),
    fresh: () => session.fresh(),
    setLanguage: (language) => session.setLanguage(language),
    toggleSound: () => session.toggleSound(),
    out,
    openFile,
    tell: (notice) => session.notice(notice),
    dismissNotice: (notice) => session.dismissNotice(notice),
    closeSummary: () => session.closeSummary(),
    reload: () => session.reload(),
    raceBefore: (mark) => session.raceBefore(mark),
  };
}
