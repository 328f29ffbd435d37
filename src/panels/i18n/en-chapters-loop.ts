/** English: the chapters with LoopBot. */
export const enChaptersLoop = {
  loop: {
    title: 'LoopBot',
    situation:
      'One bot applies for all the jobs. Whenever a job has to wait it goes on with another that is ready, and it comes back when the wait is over. It uses no locks.',
    question: 'One bot, alone on a Friday. What happens?',
    options: {
      drowns: 'It can’t keep up, and guests leave',
      crashes: 'It keeps up, and collides as often',
      copes: 'It keeps up, without a collision',
    },
    goal: {
      switch: 'Switch to LoopBot',
      serve: 'Let LoopBot serve 40 guests',
    },
    hint: 'Watch “LoopBot’s lists”: many jobs wait, and hardly ever is one ready.',
    seen: (guests: string, collisions: string, idle: string, waiting: string) =>
      `Guests served by LoopBot: ${guests}; collisions: ${collisions}. It was idle ${idle} of its time, with up to ${waiting} jobs waiting.`,
    word: 'Event loop',
    meaning:
      'One thread with a ready list and a waiting list. A job gives the loop back at each wait (await), and nowhere else: it is cooperative. Between two waits nobody can come in between.',
    code: 'Ten dishes in the oven: ten threads, or one loop.',
  },
  chatty: {
    title: 'The chatty guest',
    situation:
      'Tonight everybody orders soufflé, which must leave the oven within a minute and a half or it falls in. And some guests like to talk: while one holds LoopBot by the hand, it can’t go on to anything else.',
    question: 'A guest holds LoopBot for some minutes. Who has to wait?',
    options: {
      table: 'Only that guest’s table',
      nobody: 'Nobody: LoopBot has another hand',
      all: 'Everybody',
    },
    goal: {
      hold: 'Send in the chatty guest',
      fall: 'Watch until a soufflé falls in',
    },
    hint: 'The guest begins to talk when ordering. It takes soufflés in the ovens; if none falls, send in another.',
    seen: (held: string, lag: string, fallen: string) =>
      `LoopBot was held for ${held} at a stretch. Ready jobs waited for up to ${lag}. Fallen soufflés: ${fallen}.`,
    word: 'Blocking call',
    meaning:
      'Work that doesn’t give the loop back stops everything on it. The time that ready jobs have to wait is the loop lag. Among threads the same guest would tie up one WaitBot and nobody else.',
    code: 'A blocking call: one thread stops, or the whole loop does.',
  },
  everywhere: {
    title: 'Every restaurant does it this way',
    situation:
      'LoopBot is not magic. Tonight it chooses a free table, then asks “window or bar?”, and only then leads the guests there. Besides, many guests like to talk.',
    question: 'One bot and no threads. Can two parties still be led to one table?',
    options: {
      never: 'No: one bot can’t collide with itself',
      waits: 'Yes: it waits between the look and the act',
      chatty: 'Only while a guest holds it',
    },
    goal: {
      race: 'See LoopBot collide with itself',
      mend: 'Mend both: ask first, and choose a cure for long talks',
      serve: 'Serve 20 guests, a chatty one among them, without a collision or a fallen soufflé',
    },
    hint: 'LoopBot finishes all jobs in hand before it works in the new way: that can take a while.',
    seen: (races: string, guests: string, chatty: string, longest: string) =>
      `Collisions of one bot with itself: ${races}. Once mended: ${guests} guests served, ${chatty} chatty ones met, and the loop never held for more than ${longest}.`,
    word: 'async / await',
    meaning:
      'A loop is safe between two waits, not across one: after each await, look again. Keep pieces short; split long work or hand it to an executor. Much waiting and many tasks: a loop. Heavy computing, or a few calls that block: threads or processes.',
    code: 'A race across an await, and long work handed to a helper.',
  },
};
