import { Mode } from '../../protocol/modes.ts';
import { HouseEvent } from '../../protocol/trace.ts';
import {
  Act,
  Awaited,
  Duty,
  GuestStage,
  IdleCause,
  Incident,
  ItemStage,
  Surprise,
} from '../../protocol/words.ts';

type Codes = Readonly<Record<string, number>>;

/** English from the names that the codes have in the program: `TakePlate` becomes `take plate`. */
function wordsOf(codes: Codes): (code: number) => string {
  const names = new Map(
    Object.entries(codes).map(([name, code]) => [
      code,
      name.replace(/[A-Z]/g, (letter, at: number) => (at > 0 ? ' ' : '') + letter.toLowerCase()),
    ]),
  );
  return (code) => names.get(code) ?? `code ${code}`;
}

export const actWords = wordsOf(Act);
export const awaitedWords = wordsOf(Awaited);
export const dutyWords = wordsOf(Duty);
export const guestWords = wordsOf(GuestStage);
export const itemWords = wordsOf(ItemStage);
export const incidentWords = wordsOf(Incident);
export const surpriseWords = wordsOf(Surprise);
export const houseWords = wordsOf(HouseEvent);

const STAFF: Readonly<Record<Mode, string>> = {
  [Mode.Threads]: 'ThreadBots',
  [Mode.Loop]: 'LoopBot',
  [Mode.Sync]: 'SoloBot',
  [Mode.Global]: 'ThreadBots with a global lock',
  [Mode.Kitchens]: 'separate kitchens',
  [Mode.Polling]: 'PollBot',
  [Mode.Callbacks]: 'BellBot',
};

/** Whom the owner wants to run the restaurant. */
export const staffWords = (mode: number): string => STAFF[mode as Mode];

const causes = wordsOf(IdleCause);
/** What somebody does who waits: an IdleCause, or no cause at all. */
export const waitWords = (cause: number): string =>
  cause === IdleCause.Work ? 'idle' : cause >= 1 && cause <= 5 ? `waits: ${causes(cause)}` : 'idle';
