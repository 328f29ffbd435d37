/** English: the chapters with ThreadBots. */
export const enChaptersThreads = {
  opening: {
    title: 'Opening day',
    situation:
      'Monday, and the robot restaurant opens with four ThreadBots: one greets, one waits at table, one cooks, one pours. Each does one job at a time and waits out every wait.',
    question: 'Which of them will work the largest part of the evening?',
    options: {
      greet: 'GreetBot, at the desk',
      wait: 'WaitBot, on the floor',
      chef: 'ChefBot, in the kitchen',
      wine: 'WineBot, at the bar',
    },
    goal: {
      find: 'Point at each bar under “Idle time” and find its bot on the floor',
      served: 'See the first guests off',
    },
    hint: 'Look at the bubbles over the bots: they say what each waits for.',
    seen: (bot: string, working: string, guests: string) =>
      `${bot} worked most: ${working} of its time. Guests who had eaten and gone by then: ${guests}.`,
    word: 'Thread',
    meaning:
      'A ThreadBot is a thread: a program that does one thing after the other. While it waits it does nothing else, so one hires several.',
    code: 'Four bots at work at once: four threads, or four tasks on one loop.',
  },
  success: {
    title: 'Success',
    situation:
      'Word has got round, and all the town comes at once. The one GreetBot asks each party “window or bar?” and waits for the answer. The queue reaches the street.',
    question: 'You hire a second GreetBot and two WaitBots. How fast will parties be seated?',
    options: {
      same: 'No faster: there is only one desk',
      double: 'About twice as fast',
      seven: 'Seven times as fast: there are seven bots',
    },
    goal: {
      queue: 'Watch one GreetBot seat four parties',
      hire: 'Hire one GreetBot and two WaitBots',
      seat: 'Let two GreetBots seat 20 guests',
    },
    hint: 'The + buttons hire. New bots come at once.',
    seen: (one: string, two: string) => `One GreetBot seated ${one} parties a minute, two seated ${two}.`,
    word: 'Concurrency',
    meaning:
      'While one GreetBot waits for an answer the other asks: waits that overlap don’t add up. Several threads that take work from one queue are a worker pool.',
    code: 'Workers that take their jobs from one queue.',
  },
  crash: {
    title: 'Crash',
    situation:
      'Friday, seven ThreadBots. Each looks before it acts: is there a plate on the pass, is the table free? Nobody is careless.',
    question: 'Every bot checks first. Will they collide?',
    options: {
      never: 'Never, since they check first',
      sometimes: 'Now and then, although they check',
      broken: 'Only if a bot is broken',
    },
    goal: {
      collide: 'Wait for two collisions',
      open: 'Open one in the list “Collisions” and read the last steps of both bots',
    },
    hint: 'In the steps, look for the moment when both have looked and neither has acted yet.',
    seen: (collisions: string, time: string, kind: string) =>
      `Collisions: ${collisions}, in ${time} of service. The most frequent kind: ${kind}. No bot was broken.`,
    word: 'Race condition',
    meaning:
      'Between the look and the act the world goes on. Two bots see the same thing, both act, and what comes of it hangs on who is first. This one is called check-then-act.',
    code: 'Is the table free? Then take it. Two do so at once.',
  },
  careful: {
    title: 'Just be more careful',
    situation:
      '“They should just be more careful,” says the neighbour. So the bots shall pause before they clean a table and before they lead guests to one. Tonight guests eat quickly, and tables are cleared all the time.',
    question: 'What becomes of the collisions?',
    options: {
      stop: 'They stop',
      rare: 'They nearly stop',
      goOn: 'They go on',
    },
    goal: {
      before: 'Wait for four collisions without a pause',
      delay: 'Set a pause',
      after: 'Wait for four collisions with the pause',
    },
    hint: 'When you set the pause, the bots finish the job in hand first.',
    seen: (before: string, timeBefore: string, after: string, timeAfter: string) =>
      `Without a pause: ${before} collisions in ${timeBefore}. With a pause: ${after} in ${timeAfter}.`,
    word: 'Window',
    meaning:
      'A delay moves the look and the act; the gap between them stays, and somebody can step into it. Delays change how likely a collision is. They never make it impossible.',
    code: 'The same with a random pause first: fewer at best, never none.',
  },
  locks: {
    title: 'Locks',
    situation:
      'The owner hands out tokens that mean “may I?”. Whoever holds the token of a table, a plate or the till may act on it. The others wait.',
    question: 'How much of its time will a bot spend waiting for tokens?',
    options: {
      half: 'About half of it',
      tenth: 'About a tenth',
      hardly: 'Next to nothing',
    },
    goal: {
      collide: 'Wait for one collision without locks',
      lock: 'Turn locks on: “Big lock”, “Each thing” or “Claim”',
      clean: 'Let 40 guests be served under locks, without a collision',
    },
    hint: 'Any of the three will do. “Careless” has a chapter of its own.',
    seen: (before: string, after: string, guests: string, share: string) =>
      `Collisions without locks: ${before}; under locks: ${after}, and ${guests} guests served. The bot that waited longest for locks did so for ${share} of its time.`,
    word: 'Lock',
    meaning:
      'A lock, or mutex, makes the check and the act one piece, the critical section: nobody else gets in between. The price is waiting, and here it is small, for the bots are idle anyway.',
    code: 'Nobody else between reading the till and writing it back.',
  },
  order: {
    title: 'The wrong order',
    situation:
      'The same tokens, but each bot takes them in the order in which it comes to things: plate, then table; or table, then plate. Five WaitBots are on the floor.',
    question: 'What will happen?',
    options: {
      nothing: 'Nothing: a lock is a lock',
      slower: 'Everything gets a little slower',
      stuck: 'Some bots stop for good',
    },
    goal: {
      stuck: 'Wait until bots wait for each other',
      mend: 'Choose locks with which that can’t happen',
      carry: 'See 10 plates and glasses carried again',
    },
    hint: 'A padlock over a bot: it waits for a lock. “Each thing” takes all locks in one fixed order.',
    seen: (before: string, after: string) =>
      `Plates and glasses carried until nothing moved: ${before}. After your change: ${after}.`,
    word: 'Deadlock',
    meaning:
      'Each holds what the other needs; nobody can go on, and nothing ends it. The cure is one order for all, the lower number first: then no circle can close.',
    code: 'Two locks, taken in opposite order.',
  },
  books: {
    title: 'The books',
    situation:
      'A full Friday, seven bots, and locks that keep them apart. All are paid for the whole evening. What do they do with it?',
    question: 'How much of its time does the busiest bot work?',
    options: {
      half: 'Half of it',
      fifth: 'A fifth',
      fiftieth: 'A fiftieth',
    },
    goal: {
      served: 'Let 30 guests be served',
      freeze: 'Stop the clock with 20 guests inside, and count who is working',
    },
    hint: 'The picture stands still when you pause. Who moves, and what do the others wait for?',
    seen: (bot: string, working: string, idle: string) =>
      `${bot}, the busiest, worked ${working} of its time. All bots together were idle ${idle} of theirs.`,
    word: 'I/O-bound',
    meaning:
      'Almost all time goes into waiting for something outside: guests, ovens, cards. More threads only wait more, and each switch from one to another, a context switch, costs something too.',
    code: 'Seven workers, a stopwatch, and how little of the time is work.',
  },
};
