import type { BotOnFloor, Mark } from '../metrics/floor-state.ts';
import {
  Act,
  Awaited,
  Duty,
  IdleCause,
  placeIndex,
  placeKind,
  PlaceKind,
  tableOfItem,
} from '../protocol/words.ts';
import type { Dictionary } from './i18n/dictionary.ts';

/** A place in words: table 3, the front desk. */
function placeWords(words: Dictionary, place: number): string {
  const index = placeIndex(place);
  switch (placeKind(place)) {
    case PlaceKind.Desk:
      return words.places.desk;
    case PlaceKind.PassSlot:
      return words.places.pass(index + 1);
    case PlaceKind.BarPlace:
      return words.places.bar(index + 1);
    case PlaceKind.Table:
      return words.places.table(index);
    case PlaceKind.Oven:
      return words.places.oven(index + 1);
    case PlaceKind.Rail:
      return words.places.rail;
    case PlaceKind.BarRail:
      return words.places.barRail;
    case PlaceKind.Post:
      return words.places.post;
    case PlaceKind.Till:
      return words.places.till;
    case PlaceKind.Door:
      return words.places.door;
  }
  return words.collisions.nowhere;
}

/** Who collided: two bots, or LoopBot with itself. */
export const whoWords = (words: Dictionary, { bots, names }: Mark): string =>
  bots[0] === bots[1] ? names[0] : words.collisions.and(...names);

/** Where a collision happened. */
export const markPlace = (words: Dictionary, place: number): string =>
  place < 0 ? words.collisions.nowhere : placeWords(words, place);

/** A job in words: take the order, table 5. */
export function dutyWords(words: Dictionary, duty: number, subject: number): string {
  const { duties } = words;
  switch (duty) {
    case Duty.Lookout:
      return duties.lookout;
    case Duty.GreetAndSeat:
      return duties.greetAndSeat;
    case Duty.TakePayment:
      return duties.takePayment;
    case Duty.TakeOrder:
      return duties.takeOrder(subject);
    case Duty.ServePlate:
      return duties.servePlate(tableOfItem(subject));
    case Duty.ServeGlass:
      return duties.serveGlass(tableOfItem(subject));
    case Duty.CleanTable:
      return duties.cleanTable(subject);
    case Duty.StartDish:
      return duties.startDish(tableOfItem(subject));
    case Duty.PlateDish:
      return duties.plateDish(tableOfItem(subject));
    case Duty.WatchDish:
      return duties.watchDish(tableOfItem(subject));
    case Duty.PourDrink:
      return duties.pourDrink(tableOfItem(subject));
    default:
      return duties.other;
  }
}

/** What a task on the loop waits for. */
export function causeWords(words: Dictionary, cause: number): string {
  const { causes } = words;
  if (cause === IdleCause.Guest) return causes.guest;
  if (cause === IdleCause.Oven) return causes.oven;
  if (cause === IdleCause.Gateway) return causes.gateway;
  if (cause === IdleCause.Lock) return causes.lock;
  return causes.work;
}

/** What hands are doing. */
export function actWords(words: Dictionary, act: number, subject: number, object: number): string {
  const { acts } = words;
  switch (act) {
    case Act.Walk:
      return acts.walk(placeWords(words, subject));
    case Act.Greet:
      return acts.greet;
    case Act.Seat:
      return acts.seat(object);
    case Act.PinTicket:
      return acts.pinTicket;
    case Act.Cook:
      return acts.cook;
    case Act.TakeOut:
      return acts.takeOut;
    case Act.PutPlate:
      return acts.putPlate;
    case Act.TakePlate:
      return acts.takePlate;
    case Act.Serve:
      return acts.serve(object);
    case Act.Pour:
      return acts.pour;
    case Act.PutGlass:
      return acts.putGlass;
    case Act.TakeGlass:
      return acts.takeGlass;
    case Act.Clear:
      return acts.clear(subject);
    case Act.Wipe:
      return acts.wipe(subject);
    case Act.MakeBill:
      return acts.makeBill;
    case Act.CountTill:
      return acts.countTill;
    case Act.Goodnight:
      return acts.goodnight;
    case Act.Listen:
      return acts.listen(subject);
    case Act.Mix:
      return acts.mix(tableOfItem(subject));
    case Act.HearOut:
      return acts.hearOut;
    case Act.Reply:
      return acts.reply;
    case Act.Ask:
      return object === 0 ? acts.ask : acts.askAt(placeWords(words, object));
    case Act.Note:
      return acts.note;
    default:
      return acts.other;
  }
}

/** What somebody waits for in the world. */
export function awaitedWords(words: Dictionary, awaited: number, subject: number): string {
  const { states } = words;
  switch (awaited) {
    case Awaited.Preference:
      return states.guestAnswer;
    case Awaited.Order:
      return states.guestTable(subject);
    case Awaited.Gateway:
      return states.gateway;
    case Awaited.Oven:
      return states.dish(tableOfItem(subject));
    case Awaited.Talk:
      return states.guestTalk(subject);
    case Awaited.Layer:
      return states.layer(tableOfItem(subject));
    case Awaited.Grievance:
      return states.guestComplaint;
    default:
      return states.guest;
  }
}

/** What a bot does or waits for, without its name. */
export function stateWords(
  words: Dictionary,
  bot: BotOnFloor,
  nameOf: (bot: number) => string | null,
): string {
  const { states } = words;
  switch (bot.state) {
    case 'working':
      return actWords(words, bot.act, bot.subject, bot.object);
    case 'guest':
    case 'oven':
      if (bot.awaited !== 0) return awaitedWords(words, bot.awaited, bot.awaitedSubject);
      return bot.state === 'guest' ? states.guest : states.oven;
    case 'gateway':
      return states.gateway;
    case 'lock': {
      const holder = nameOf(bot.holder);
      return holder === null ? states.lockFree : states.lock(holder);
    }
    case 'idle':
      return states.idle;
  }
}
