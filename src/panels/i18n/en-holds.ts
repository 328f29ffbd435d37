/** English: what holds bots, what helps against it, habits, and how races come about. */
export const enHolds = {
  sendIn: {
    label: 'Send in',
    names: { chatty: 'Chatty guest', cocktail: 'Fancy cocktail', complaint: 'Complaint' },
    hints: {
      chatty: 'At the next order a guest holds on to the bot and talks for minutes.',
      cocktail: 'The next drink has many layers and takes minutes.',
      complaint: 'The next guest who pays complains at the till for minutes.',
    },
  },
  cures: {
    label: 'Cure',
    hint: (bot: string) => `What ${bot} does about work that would hold it for minutes.`,
    names: { none: 'None', split: 'Split', helper: 'Helper' },
    hints: {
      none: (bot: string) => `${bot} sits it out, and everything else waits.`,
      split: (bot: string) => `The work is split at its waits: ${bot} does other jobs in between.`,
      helper: (bot: string) => `${bot} hands it to a HelperBot, and goes on.`,
    },
    alone: (bot: string) =>
      `${bot} does one job at a time: whoever holds it holds everything, and there is nothing else that it could do meanwhile.`,
    threads: 'ThreadBots need no helper: a bot that is held holds nobody else up.',
  },
  holds: {
    title: 'What held the loop',
    hint: 'Tasks that kept the one bot from everything else for longer than the limit. HelperBot may take as long as it likes.',
    limit: 'Over',
    unit: 's',
    limitWrong: (least: string, most: string) => `A whole number of seconds from ${least} to ${most}.`,
    none: (limit: string) => `No task has held the loop for longer than ${limit}.`,
    empty:
      'When one bot has many jobs in hand, as LoopBot has, tasks that hold it for too long are listed here.',
    now: (job: string, span: string) => `Held now, for ${span}: ${job}`,
    one: (span: string, job: string) => `${span}: ${job}`,
    waited: (count: string) => `${count} tasks had to wait`,
    waiting: (count: string) => `${count} tasks have to wait`,
    nobody: 'nobody had to wait',
    more: (count: string) => `and ${count} more`,
    about: (job: string, what: string) => `${job} (${what})`,
    fancy: (table: number) => `mix the fancy cocktail, table ${table}`,
    party: (party: number) => `party ${party}`,
    list: 'Long holds, latest first',
  },
  habits: {
    label: 'Habits',
    seating: 'Seating',
    seatings: { 'ask-first': 'Ask first', 'choose-first': 'Choose first' },
    seatingHints: {
      'ask-first': 'Ask “window or bar?”, then look for a free table and lead the guests there at once.',
      'choose-first': 'Look for a free table, then ask: the bot waits between the look and the act.',
    },
    cleanDelay: 'Delay before cleaning',
    seatDelay: 'Delay before seating',
    delayHint: 'Bots wait before they begin. It moves collisions about; it doesn’t end them.',
    changed: 'changed',
  },
  souffles: {
    name: 'Soufflés',
    fallen: (count: string) => `${count} fallen`,
    hint: 'Served so far. A soufflé that stays too long in the oven falls in and is made again.',
  },
  race: {
    task: (job: string, task: string) => `${job}, task ${task}`,
    check: 'check',
    wait: 'wait',
    act: 'act',
    sentence: (at: string, table: string, who: string) =>
      `Checked at ${at} that ${table} was free, then waited for an answer, then led the guests there: in between ${who} had taken it.`,
    otherTask: 'another task',
    whileLoop: (bot: string, count: string) =>
      `here it waited for the guest’s answer; ${bot} went on with ${count} other tasks`,
    whileThread: 'here it waited for the guest’s answer; the others went on',
    stepsHint: 'The switch point is in plain sight: a task gives way only where it waits.',
  },
};
