import type { LoopHold, TaskName } from '../metrics/dashboard.ts';
import type { Scenario } from '../protocol/scenario.ts';
import { Act, Duty, tableOfItem } from '../protocol/words.ts';

/** What a task of the event loop does, in words. */
export function taskText({ duty, subject, menu }: TaskName, scenario: Scenario): string {
  const item = `${scenario.menu[menu]?.name.en ?? `item ${subject}`} for table ${tableOfItem(subject)}`;
  switch (duty) {
    case Duty.Lookout:
      return 'look round';
    case Duty.GreetAndSeat:
      return `greet and seat party ${subject}`;
    case Duty.TakePayment:
      return `take payment of party ${subject}`;
    case Duty.TakeOrder:
      return `take order at table ${subject}`;
    case Duty.CleanTable:
      return `clean table ${subject}`;
    case Duty.ServePlate:
    case Duty.ServeGlass:
      return `serve ${item}`;
    case Duty.StartDish:
      return `start ${item}`;
    case Duty.PlateDish:
      return `plate ${item}`;
    case Duty.PourDrink:
      return `pour ${item}`;
    case Duty.WatchDish:
      return `watch ${item}`;
    default:
      return `duty ${duty}`;
  }
}

/** What held the event loop, in words: a fancy drink goes by that name, whatever the card calls it. */
export const holdText = ({ act, task }: LoopHold, scenario: Scenario): string =>
  act === Act.Mix
    ? `mix the fancy cocktail for table ${tableOfItem(task.subject)}`
    : taskText(task, scenario);
