import { Op } from '../../protocol/operations.ts';
import type { ChainLink, Site } from '../../protocol/site.ts';
import { isOperation, RECORD_WORDS, RecordCode } from '../../protocol/trace.ts';
import { Act } from '../../protocol/words.ts';
import type { StepsOf } from '../steps.ts';

/** Where in its source a program stood. */
export interface Standing {
  /** The record that tells it, and the task of an event loop that it is about (0: a ThreadBot). */
  readonly sequence: number;
  readonly task: number;
  /**
   * From the bot's own program to the line that yielded the operation it has taken last, or waits in. Empty: it
   * has not taken one yet, or is through.
   */
  readonly chain: readonly Site[];
}

/** Chains of records, and what the chains are: see SitePart. */
export interface Trail {
  /** As many as are known; it may be longer. */
  readonly chains: Uint16Array;
  readonly links: readonly ChainLink[];
}

/**
 * Where a bot stood after the first `sequence` records, or one task of an event loop; without a task it is the one
 * that ran last. Null if nothing tells it.
 */
export function standingAt(
  records: Int32Array,
  { chains, links }: Trail,
  { bot, task }: StepsOf,
  sequence: number,
): Standing | null {
  for (let at = sequence - 1; at >= 0; at -= 1) {
    const word = at * RECORD_WORDS;
    if (records[word + 1] !== bot) continue;
    const about = records[word + 2] as number;
    const code = records[word + 3] as number;
    // An event loop's answers and timers are about tasks that don't run.
    const tells =
      task === undefined
        ? isOfRunner(about, code) && !isAsk(records, word)
        : task === about && code !== RecordCode.Asked;
    if (!tells) continue;
    return { sequence: at, task: about, chain: chainOf(links, chains[at] as number) };
  }
  return null;
}

/** Whether a record is about what runs: a ThreadBot, or the task of an event loop that has its turn. */
function isOfRunner(task: number, code: number): boolean {
  if (task === 0) return code !== RecordCode.Select;
  if (isOperation(code)) return code !== Op.Await;
  switch (code) {
    case RecordCode.Submit:
    case RecordCode.Resume:
    case RecordCode.Suspend:
    case RecordCode.Block:
    case RecordCode.Finish:
      return true;
    default:
      return false;
  }
}

/** Whether a record is about a bot's going round to ask: how it waits, not what a program does. */
function isAsk(records: Int32Array, word: number): boolean {
  const [code = 0, a = 0, b = 0, c = 0] = records.subarray(word + 3, word + 7);
  return code === Op.Work ? a === Act.Ask : code === RecordCode.Complete && b === Op.Work && c === Act.Ask;
}

function chainOf(links: readonly ChainLink[], chain: number): Site[] {
  const sites: Site[] = [];
  for (let link = links[chain - 1]; link; link = links[link.caller - 1]) sites.push(link.site);
  return sites.reverse();
}
