import 'uplot/dist/uPlot.min.css';
import '../panels/styles/base.css';
import '../panels/styles/layout.css';
import '../panels/styles/controls.css';
import '../panels/styles/panels.css';
import '../panels/styles/layers.css';
import '../panels/styles/saves.css';
import '../panels/styles/week.css';
import '../panels/styles/week-tickets.css';
import '../panels/styles/week-cards.css';
import '../panels/styles/story.css';
import '../panels/styles/story-look.css';
import '../panels/styles/story-code.css';
import '../panels/styles/holds.css';
import '../panels/styles/setup.css';
import '../panels/styles/past.css';
import '../panels/styles/code.css';
import '../panels/styles/causes.css';
import '../panels/styles/lab.css';
import '../panels/styles/lab-luck.css';
import '../panels/styles/lab-compare.css';
import '../panels/styles/lab-pair.css';
import '../panels/styles/lab-real.css';
import '../panels/styles/lab-charts.css';
import '../panels/styles/guest-path.css';
import '../panels/styles/export.css';
import '../panels/styles/timeline.css';
import '../panels/styles/out.css';
import '../panels/styles/races.css';
import '../panels/styles/disaster.css';
import '../panels/styles/ways.css';
import { render } from 'preact';
import { listenForKeys } from '../panels/keys.ts';
import { Page } from '../panels/page.tsx';
import { beginningOf } from './beginning.ts';
import { deckOf } from './deck-of.ts';
import { Disasters } from './disaster.ts';
import { mountFloor } from './floor-host.ts';
import { Lab } from './lab/lab.ts';
import { bestMachine } from './machines.ts';
import { keepOffline } from './offline/keep-offline.ts';
import { pageCommands } from './page-commands.ts';
import { applyPalette } from './palette-css.ts';
import { linkIn } from './out/link.ts';
import { Opener } from './out/opener.ts';
import { Out } from './out/out.ts';
import { remember } from './remember.ts';
import { sections } from './saves/game.ts';
import { openSaves } from './saves/open-saves.ts';
import { SaveStore } from './saves/save-store.ts';
import { localShelf } from './saves/shelf.ts';
import { Session } from './session.ts';
import { Sounds } from './sounds.ts';
import { createState } from './state.ts';
import { StorySession } from './story-session.ts';
import { WeekSession } from './week-session.ts';

/** Opens the page: night, panels and floor. `entry` is the address of the page's first script. */
export function openRestaurant(entry: string): void {
  const best = bestMachine();
  const store = new SaveStore(sections, localShelf);
  const state = createState(
    beginningOf({
      search: location.search,
      hash: location.hash,
      settings: store.get('settings'),
      browserLanguage: navigator.language,
      best,
    }),
  );
  const sounds = new Sounds();
  const session = new Session(state, sounds);
  const page = pageCommands(state, session.notices, sounds);
  const week = new WeekSession(store.get('week'), session);
  const story = new StorySession(store.get('story'), session);
  const disaster = new Disasters(session);
  const lab = new Lab(session, store.get('measurements'), disaster);
  const saves = openSaves(store, { session, week, story, page, real: lab.real });
  const opener = new Opener(session, saves, lab);
  const out = new Out(session, lab);
  const openFile = (file: File): void => opener.openFile(file);
  const deck = deckOf(session, { page, saves, week, story, lab, out, disaster, openFile });
  const link = linkIn(location.hash);

  applyPalette(document.documentElement.style);
  remember(state, best);
  listenForKeys(deck);
  document.addEventListener('visibilitychange', () => session.pace.tabHidden(document.hidden));
  // Browsers let a page sound only after a gesture.
  for (const gesture of ['pointerdown', 'keydown'] as const) {
    document.addEventListener(gesture, () => sounds.turn(state.sound.value), { once: true });
  }

  const root = document.getElementById('app');
  if (!root) throw new Error('The page has no place for the restaurant.');
  root.replaceChildren();
  render(
    <Page
      deck={deck}
      mount={(host) => mountFloor(host, session)}
      mountSide={(side, host) => lab.pair.mount(side, host)}
    />,
    root,
  );
  if (link === null) session.begin();
  else void opener.openLink(link, () => session.begin());
  addEventListener('hashchange', () => {
    const followed = linkIn(location.hash);
    if (followed !== null) void opener.openLink(followed);
  });
  if (import.meta.env.PROD) void keepOffline(entry, () => session.notices.say({ kind: 'update' }));
}
