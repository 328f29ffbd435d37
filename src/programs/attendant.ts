import { awaits, type Program, work } from '../protocol/operations.ts';
import { StandAct, StandAwaited } from '../protocol/words.ts';

const NEXT = awaits(StandAwaited.Guest, 0);

/** The body of a bot at a stand: one guest after the other, until it shall go off. */
export function* attendant(): Program {
  for (;;) {
    const guest = yield NEXT;
    if (guest === 0) return;
    yield work(StandAct.Attend, guest, 0);
  }
}
