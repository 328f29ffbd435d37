import type { Deck } from '../panels/deck.ts';
import type { Saves } from './saves/saves.ts';
import type { LabDeck } from '../panels/lab/lab-deck.ts';
import type { Story } from '../panels/story/story.ts';
import { download } from './download.ts';
import type { Session } from './session.ts';
import type { WeekSession } from './week-session.ts';

/** The session as the panels see it. */
export function deckOf(session: Session, saves: Saves, week: WeekSession, story: Story, lab: LabDeck): Deck {
  return {
    ...session.state,
    saves,
    week,
    story,
    lab,
    past: session.past,
    fork: session.fork,
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
    saveFile: download,
    saveTrace: () => session.saveTrace(),
    openTrace: (file) => session.openTrace(file),
    dismissNotice: (notice) => session.dismissNotice(notice),
    closeSummary: () => session.closeSummary(),
    raceBefore: (mark) => session.raceBefore(mark),
  };
}
