import { type Fields, fieldsAt, lookBack, lookOn } from '../../metrics/timeline/look.ts';
import { Op } from '../../protocol/operations.ts';
import { RECORD_WORDS } from '../../protocol/trace.ts';
import { Act, Awaited, Duty, tableOfItem } from '../../protocol/words.ts';

/** Which jobs an act is part of. Walking is part of any. */
const JOBS: Readonly<Record<number, Duty>> = {
  [Act.Greet]: Duty.GreetAndSeat,
  [Act.Seat]: Duty.GreetAndSeat,
  [Act.PinTicket]: Duty.TakeOrder,
  [Act.Listen]: Duty.TakeOrder,
  [Act.Cook]: Duty.StartDish,
  [Act.TakeOut]: Duty.PlateDish,
  [Act.PutPlate]: Duty.PlateDish,
  [Act.TakePlate]: Duty.ServePlate,
  [Act.Pour]: Duty.PourDrink,
  [Act.Mix]: Duty.PourDrink,
  [Act.PutGlass]: Duty.PourDrink,
  [Act.TakeGlass]: Duty.ServeGlass,
  [Act.Clear]: Duty.CleanTable,
  [Act.Wipe]: Duty.CleanTable,
  [Act.MakeBill]: Duty.TakePayment,
  [Act.CountTill]: Duty.TakePayment,
  [Act.Goodnight]: Duty.TakePayment,
  [Act.HearOut]: Duty.TakePayment,
};

/**
 * What a ThreadBot was about at a record: the job of its next act if it comes before the bot sleeps, else that of
 * its last one since it slept. null where it was about nothing. The trace has no record for the beginning of a
 * ThreadBot's job, so this is read off its acts.
 */
export function dutyOfThread(records: Int32Array, record: Fields): { duty: Duty; subject: number } | null {
  const { sequence, actor } = record;
  if (record.code === Op.Sleep) return null;
  const telling = (words: Int32Array, at: number): boolean =>
    words[at + 1] === actor && (words[at + 3] === Op.Sleep || jobOf(words, at) !== null);
  const on = fieldsAt(records, lookOn(records, sequence - 1, telling));
  const found = on && on.code !== Op.Sleep ? on : fieldsAt(records, lookBack(records, sequence, telling));
  if (!found || found.code === Op.Sleep) return null;
  const at = found.sequence * RECORD_WORDS;
  const duty = jobOf(records, at);
  if (duty === null) return null;
  const order = found.code === Op.Await || found.a === Act.Listen;
  const item = duty === Duty.TakeOrder && !order;
  return { duty, subject: item ? tableOfItem(found.b) : found.b };
}

/** The job that a record tells of; null if it is no act, or one that belongs to any job. */
function jobOf(words: Int32Array, at: number): Duty | null {
  const [code = 0, a = 0, b = 0] = words.subarray(at + 3, at + 6);
  if (code === Op.Await) {
    if (a === Awaited.Order) return Duty.TakeOrder;
    if (a === Awaited.Preference) return Duty.GreetAndSeat;
    return a === Awaited.Gateway ? Duty.TakePayment : null;
  }
  if (code !== Op.Work) return null;
  if (a === Act.Serve) return servedIsDrink(words, at, b) ? Duty.ServeGlass : Duty.ServePlate;
  return JOBS[a] ?? null;
}

/** Whether what is put before guests was taken from the bar. */
function servedIsDrink(words: Int32Array, at: number, item: number): boolean {
  const taken = lookBack(words, at / RECORD_WORDS, (all, word) => {
    if (all[word + 3] !== Op.Work || all[word + 5] !== item) return false;
    return all[word + 4] === Act.TakeGlass || all[word + 4] === Act.TakePlate;
  });
  return taken >= 0 && words[taken * RECORD_WORDS + 4] === Act.TakeGlass;
}
