/** English: the words of the restaurant beside those of programming. docs/glossary.md has the same. */
export const enGlossary = {
  threadBot: {
    restaurant: 'ThreadBot',
    programming: 'thread',
    text: 'One program that does one thing after the other and waits out each wait.',
  },
  loopBot: {
    restaurant: 'LoopBot',
    programming: 'event loop on one thread',
    text: 'One bot that goes on with another task whenever the task in hand has to wait.',
  },
  duty: {
    restaurant: 'duty, job',
    programming: 'thread body; task (coroutine)',
    text: 'A piece of work from start to end: greet, order, cook, serve, clean, take a payment.',
  },
  onDuty: {
    restaurant: 'bot on duty',
    programming: 'worker',
    text: 'A bot that has been hired and not yet gone off.',
  },
  crew: {
    restaurant: 'several bots of one kind',
    programming: 'worker pool',
    text: 'Several workers that take their jobs from one queue.',
  },
  thing: {
    restaurant: 'a thing on the floor (table, place on the pass, till)',
    programming: 'shared mutable state',
    text: 'A cell of memory that several bots read and write.',
  },
  ticket: {
    restaurant: 'ticket',
    programming: 'message',
    text: 'An order on a nail of the rail, written by one bot and taken by another.',
  },
  looking: {
    restaurant: 'looking round',
    programming: 'polling',
    text: 'An idle ThreadBot looks for work every few seconds, in its own rhythm.',
  },
  lookThenAct: {
    restaurant: 'looking, then acting',
    programming: 'check-then-act',
    text: 'What was seen may no longer be so when the hand gets there.',
  },
  bell: {
    restaurant: 'the bell',
    programming: 'condition, doorbell',
    text: 'A cell that is changed and notified when there is something new to do; LoopBot waits for it.',
  },
  bellBoard: {
    restaurant: 'bell board',
    programming: 'select, epoll',
    text: 'LoopBot takes note of everything that has become ready since it last looked.',
  },
  hands: {
    restaurant: 'the hands',
    programming: 'CPU time',
    text: 'What a bot itself does; while its hands are busy it can do nothing else.',
  },
  token: {
    restaurant: '“may I?” token',
    programming: 'lock, mutex',
    text: 'Whoever holds it may act on the thing; the others wait.',
  },
  claim: {
    restaurant: 'a name on the thing',
    programming: 'claim by compare-and-swap',
    text: 'A bot writes its number on a thing if none is there, in one indivisible step; nobody waits.',
  },
  standstill: {
    restaurant: 'two bots that wait for each other',
    programming: 'deadlock',
    text: 'Each holds a token that the other needs, and neither gives its own back.',
  },
  noOrder: {
    restaurant: 'two at one thing, and nothing says who is first',
    programming: 'data race',
    text: 'Two bots touch one thing, one of them changes it, and no lock, claim or message puts them in order.',
  },
  order: {
    restaurant: 'what surely comes first',
    programming: 'happens-before',
    text: 'The order that holds whatever the timing: one’s own steps, a lock handed on, a message, a bell.',
  },
  outside: {
    restaurant: 'guest, oven, card payment',
    programming: 'input and output',
    text: 'Something outside that takes its time whatever the bots do.',
  },
  otherJob: {
    restaurant: 'going over to another job',
    programming: 'context switch; for a task: a wait (await)',
    text: 'One piece of work is put aside and another taken up.',
  },
  chattyGuest: {
    restaurant: 'chatty guest',
    programming: 'blocking call',
    text: 'Work that holds a bot for minutes; on an event loop everything else waits.',
  },
  souffle: {
    restaurant: 'soufflé',
    programming: 'deadline',
    text: 'Something that is lost if nobody comes for it in time.',
  },
  helperBot: {
    restaurant: 'HelperBot',
    programming: 'executor',
    text: 'A thread beside the loop that sits out what would hold it.',
  },
  notebook: {
    restaurant: 'the owner’s notebook',
    programming: 'trace',
    text: 'The record of every operation and event of a night, in order.',
  },
};
