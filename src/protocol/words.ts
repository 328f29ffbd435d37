/** The restaurant's vocabulary as small integers: what operations and trace records speak of. */

/** Kinds of bot. */
export const Role = {
  Greet: 1,
  Wait: 2,
  Chef: 3,
  Wine: 4,
  Loop: 5,
  Helper: 6,
  /** does everybody's work, one job after the other */
  Solo: 7,
  /** has many jobs in hand, and goes round asking whether they can go on */
  Poll: 8,
  /** has many jobs in hand, a bell board, and a card for each bell */
  Card: 9,
} as const;
export type Role = (typeof Role)[keyof typeof Role];

/** How bots keep out of each other's way. */
export const Locks = { None: 0, Big: 1, Each: 2, Careless: 3, Claim: 4, Semaphore: 5, Barrier: 6 } as const;
export type Locks = (typeof Locks)[keyof typeof Locks];

/** What a LoopBot does about work that would hold it for minutes. */
export const Cure = {
  /** nothing: it does the work, and everybody else waits */
  None: 0,
  /** the work is split at its waits, and other tasks go on in between */
  Split: 1,
  /** a HelperBot beside the loop does it: an executor */
  Helper: 2,
} as const;
export type Cure = (typeof Cure)[keyof typeof Cure];

/** How a party is brought to a table. */
export const Seating = {
  /** ask "window or bar?", then look for a free table */
  AskFirst: 0,
  /** look for a free table, then ask, then lead them there: a wait between check and act */
  ChooseFirst: 1,
} as const;
export type Seating = (typeof Seating)[keyof typeof Seating];

/** What can hold on to a bot for minutes. */
export const Surprise = {
  /** a guest who goes on talking after the order */
  Chatty: 1,
  /** a drink with many layers */
  Cocktail: 2,
  /** a guest who complains at the till */
  Complaint: 3,
} as const;
export type Surprise = (typeof Surprise)[keyof typeof Surprise];

/** What a bot that isn't working waits for. */
export const IdleCause = { Guest: 1, Oven: 2, Gateway: 3, Lock: 4, Work: 5 } as const;
export type IdleCause = (typeof IdleCause)[keyof typeof IdleCause];

/** What hands can do. Comments: subject, object; answer. `Outcome` where nothing else is said. */
export const Act = {
  /** place; */
  Walk: 1,
  /** party; */
  Greet: 2,
  /** party, table; Outcome.Ok or Outcome.Occupied */
  Seat: 3,
  /** item; writes the ticket and walks nowhere */
  PinTicket: 4,
  /** item; Ok, or Gone when no oven is free */
  Cook: 5,
  /** item, oven; out of the oven and onto a plate: Ok, Gone, or Broken when it has fallen in and must be made again */
  TakeOut: 6,
  /** item, pass slot; Ok, Broken (snatched at), or Occupied (broken on what stands there already) */
  PutPlate: 7,
  /** item, pass slot; the item that was taken, Gone, or minus the item that broke and is this bot's to replace */
  TakePlate: 8,
  /** item, table; Ok, or Gone when nobody wants it */
  Serve: 9,
  /** item; */
  Pour: 10,
  /** item, bar place; Ok, Broken or Occupied */
  PutGlass: 11,
  /** item, bar place; as TakePlate */
  TakeGlass: 12,
  /** table; Ok, or Gone when there is nothing to clear */
  Clear: 13,
  /** table; */
  Wipe: 14,
  /** party; */
  MakeBill: 15,
  /** party; counting the money into the till */
  CountTill: 16,
  /** party; */
  Goodnight: 17,
  /** table; a guest holds on to the bot and talks */
  Listen: 18,
  /** item; the many layers of a fancy drink, before it is poured */
  Mix: 19,
  /** party; a complaint at the till */
  HearOut: 20,
  /** subject of one of the three above; a short reply, when they are split at their waits */
  Reply: 21,
  /** party, table, item or cell that it asks about; place to which it goes for that, 0 where it stands */
  Ask: 22,
  /** item, table or 0, Role; writes a note to somebody of that role */
  Note: 23,
} as const;
export type Act = (typeof Act)[keyof typeof Act];

export const Outcome = { Gone: 0, Ok: 1, Broken: 2, Occupied: 3 } as const;

/** What a bot can wait for in the world. Comments: subject; answer. */
export const Awaited = {
  /** party; 0 window, 1 bar, -1 the party has left */
  Preference: 1,
  /** table; a packed order (see packOrder), 0 when nobody is there */
  Order: 2,
  /** party; the amount charged, in cents */
  Gateway: 3,
  /** item; 1 + its oven once it is done, 0 if it isn't in an oven or the bot shall go off */
  Oven: 4,
  /** table; the chatty guest there says something; 1 when there is more to come, 0 when that was all */
  Talk: 5,
  /** item; a layer of the fancy drink settles; 1 or 0 likewise */
  Layer: 6,
  /** party; it tells a part of its complaint; 1 or 0 likewise */
  Grievance: 7,
} as const;
export type Awaited = (typeof Awaited)[keyof typeof Awaited];

/** What a bot at a stand does with its hands. Comments: subject; answer. No restaurant knows these codes. */
export const StandAct = {
  /** guest; all that the guest came for: Outcome.Ok */
  Attend: 64,
} as const;

/** What a bot at a stand waits for. Comments: subject; answer. */
export const StandAwaited = {
  /** 0; the number of the guest who steps up, 0 when the bot shall go off */
  Guest: 64,
} as const;

/** Which cause of idleness it is to wait for something. */
export function causeOf(awaited: number): IdleCause {
  if (awaited === Awaited.Gateway) return IdleCause.Gateway;
  return awaited === Awaited.Oven || awaited === Awaited.Layer ? IdleCause.Oven : IdleCause.Guest;
}

/** Questions that the house answers at once. Comments: subject; answer. */
export const Call = {
  /** party; if it is still the first in the queue at the desk it steps up; its number, or 0 */
  NextParty: 1,
  /** party; if it is still the first of those that want to pay it steps up; its number, or 0 */
  NextPayer: 2,
  /** party; it goes back to the head of the queue at the desk; 0 */
  BackToQueue: 3,
  /** table; 1 if a guest there holds on to the bot and talks, else 0 */
  AnythingElse: 4,
  /** item; 1 if it is one of the fancy ones, else 0 */
  Recipe: 5,
  /** party; 1 if it has a complaint, else 0 */
  AllRight: 6,
} as const;
export type Call = (typeof Call)[keyof typeof Call];

/** What goes with each surprise: the question that brings it up, the act that it holds a bot with, and the waits in it. */
export const HOLDS: Readonly<
  Record<Surprise, { readonly question: Call; readonly act: Act; readonly awaited: Awaited }>
> = {
  [Surprise.Chatty]: { question: Call.AnythingElse, act: Act.Listen, awaited: Awaited.Talk },
  [Surprise.Cocktail]: { question: Call.Recipe, act: Act.Mix, awaited: Awaited.Layer },
  [Surprise.Complaint]: { question: Call.AllRight, act: Act.HearOut, awaited: Awaited.Grievance },
};
export const SURPRISES: readonly Surprise[] = [Surprise.Chatty, Surprise.Cocktail, Surprise.Complaint];

/** Kinds of incident, in the order of reports. */
export const Incident = {
  SmashedPlate: 1,
  SmashedGlass: 2,
  TwoHands: 3,
  DoubleOrder: 4,
  SeatedWhileCleaning: 5,
  TwoPartiesOneTable: 6,
  LostTakings: 7,
  Deadlock: 8,
} as const;
export type Incident = (typeof Incident)[keyof typeof Incident];

/** Stages of a party's evening. */
export const GuestStage = {
  /** c: size, d: length of the queue it met */
  Arrived: 1,
  /** c: size; saw too long a queue and did not join */
  Balked: 2,
  /** stands in the queue at the desk (again, after BackToQueue). c: position in the queue from 0, d: patience in ticks, at a stand -1 without end */
  Queued: 3,
  /** c: bot; a bot has taken them up */
  Greeted: 4,
  /** c: 0 window or 1 bar, d: bot */
  Answered: 5,
  /** c: table, d: bot; walking to the table */
  Led: 6,
  /** c: table, d: size */
  Seated: 7,
  /** c: table, d: patience in ticks; has decided and wants to order */
  WantsToOrder: 8,
  /** c: table, d: bot; tells a bot what they want */
  Ordering: 9,
  /** c: number of items, d: patience in ticks; has ordered and waits for food and drinks */
  WaitingForFood: 10,
  /** c: table, d: ticks it will take */
  Eating: 11,
  /** c: table that it left, d: patience in ticks; stands at the desk and wants to pay */
  WantsToPay: 12,
  /** c: bot */
  Paying: 13,
  /** c: size, d: tip in cents; left, and paid */
  Served: 14,
  /** c: size, d: the stage in which patience ended */
  Reneged: 15,
} as const;
export type GuestStage = (typeof GuestStage)[keyof typeof GuestStage];

/** Stages of an item: a dish with its plate, or a drink with its glass. */
export const ItemStage = {
  /** c: table, d: index in the menu */
  Ordered: 1,
  /** c: oven, d: ticks it will take */
  Cooking: 2,
  /** c: oven */
  Cooked: 3,
  /** d: bot; plated or poured, in a bot's hands */
  InHands: 4,
  /** c: pass slot or bar place, d: bot whose hand is on it */
  Put: 5,
  /** c: pass slot or bar place; nobody's hand is on it */
  Standing: 6,
  /** c: pass slot or bar place, d: bot */
  Taken: 7,
  /** c: table, d: bot */
  Served: 8,
  /** c: pass slot or bar place, d: bot */
  Broken: 9,
  /** c: table, d: bot; nobody wanted it */
  Wasted: 10,
  /** c: oven; stayed in the oven for longer than it can stand */
  Fallen: 11,
} as const;
export type ItemStage = (typeof ItemStage)[keyof typeof ItemStage];

/** What stands in a table's cell. */
export const TableState = {
  Free: 0,
  /** a party sits there; nothing to do */
  Taken: 1,
  WantsToOrder: 2,
  /** the order is being taken, or food and drinks are on their way */
  Ordered: 3,
  Dirty: 4,
} as const;
export type TableState = (typeof TableState)[keyof typeof TableState];

/** The jobs that a bot can find when it looks round. */
export const Duty = {
  /** LoopBot's lookout, the task that finds the others' work. */
  Lookout: 1,
  /** subject: party; greet it, ask "window or bar?", seat it */
  GreetAndSeat: 2,
  /** subject: party; bill, gateway, till, goodnight */
  TakePayment: 3,
  /** subject: table */
  TakeOrder: 4,
  /** subject: item; from the pass or the bar to the table */
  ServePlate: 5,
  ServeGlass: 6,
  /** subject: table */
  CleanTable: 7,
  /** subject: item */
  StartDish: 8,
  PlateDish: 9,
  PourDrink: 10,
  /** subject: item; waits until it is done, then plates it (only an event loop can afford to) */
  WatchDish: 11,
} as const;
export type Duty = (typeof Duty)[keyof typeof Duty];

/** Item numbers carry their table in the low six bits, so that one look at a ticket tells where it goes. */
export const ITEM_TABLE_MASK = 63;
export const itemNumber = (serial: number, table: number): number => serial * 64 + table;
export const tableOfItem = (item: number): number => item & ITEM_TABLE_MASK;
export const serialOfItem = (item: number): number => item >> 6;

/** An order as one integer: serial of its first item, number of dishes, number of drinks (each below 64). */
export const packOrder = (firstSerial: number, dishes: number, drinks: number): number =>
  (firstSerial << 12) | (dishes << 6) | drinks;
export const orderFirstSerial = (order: number): number => order >> 12;
export const orderDishes = (order: number): number => (order >> 6) & 63;
export const orderDrinks = (order: number): number => order & 63;

/** Kinds of place on the floor. */
export const PlaceKind = {
  Desk: 1,
  PassSlot: 2,
  BarPlace: 3,
  Table: 4,
  Oven: 5,
  Rail: 6,
  BarRail: 7,
  /** where a bot of a role stands when it has nothing to do; index = Role */
  Post: 8,
  Till: 9,
  Door: 10,
} as const;
export type PlaceKind = (typeof PlaceKind)[keyof typeof PlaceKind];

/** A place as one integer. Tables count from 1, everything else from 0. */
export const place = (kind: PlaceKind, index = 0): number => kind * 256 + index;
export const placeKind = (id: number): PlaceKind => (id >> 8) as PlaceKind;
export const placeIndex = (id: number): number => id & 255;
