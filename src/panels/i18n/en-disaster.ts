/** English: the search for the shortest disaster. */
export const enDisaster = {
  disaster: {
    open: 'Shortest disaster…',
    hint: 'Searches a small restaurant with your staff and locks for the shortest way to a collision, and plays it.',
    title: 'The shortest disaster',
    lead: 'Who has only tested has been lucky. This looks for bad luck on purpose: the same programs, your staff and locks, in a small restaurant with three guests, two tables, two places on the pass, two on the bar, and two bots of a kind at most. A bot may be held up anywhere in the middle of a job, as an operating system may leave a thread standing, while all others go on.',
    searched: 'Staff',
    start: 'Search',
    again: 'Search another rhythm',
    rhythm: (number: string) => `rhythm ${number} of looking round`,
    cancel: 'Stop',
    plain: (nights: string) => `Nobody held up · ${nights} evenings`,
    one: (nights: string) => `One bot held up once · ${nights} evenings`,
    more: (bots: string, nights: string) => `${bots} hold-ups · ${nights} evenings`,
    noneSoFar:
      'With at most one hold-up there is no disaster: all such evenings were tried. Now those with two; stop whenever you like.',
    foundSoFar: 'one is found; now for a shorter one',
    cancelledFound: (nights: string, holdUps: string) =>
      `Stopped after ${nights} evenings. One is found (hold-ups: ${holdUps}), but whether it is the shortest isn't known.`,
    progress: 'How far the search is',
    running: 'Searching',
    cancelled: (nights: string) => `Stopped after ${nights} evenings, without a disaster. That says little.`,
    failed: (reason: string) => `The search has failed: ${reason}`,
    found: (what: string) => `Found: ${what}.`,
    nobody: 'Nobody has to be held up: it happens if each bot simply goes on until it has to wait.',
    held: (begun: string, name: string, time: string, steps: string) =>
      `${begun} after opening ${name} is held up, for ${time}, while the others and the house take ${steps} steps.`,
    heldBefore: (name: string, step: string) => `As soon as it is let go, ${name} ${step}.`,
    then: (time: string, what: string, place: string, who: string) =>
      `${time} after opening: ${what}, ${place}, ${who}.`,
    atItsWait: (name: string, step: string) =>
      `Nothing had to come from outside: ${name} ${step} between its look and its act, and there the loop goes on with another task.`,
    shortest: (nights: string) =>
      `No shorter one exists in this small restaurant: none with fewer hold-ups, and of those with as many, none after fewer records (evenings run: ${nights}).`,
    perhapsShorter: (nights: string) =>
      `None exists with fewer hold-ups. With as many there may be a shorter one: not all were tried (evenings run: ${nights}).`,
    none: 'No disaster.',
    exhausted0: 'Tried: the evening in which nobody is held up.',
    exhausted:
      'Tried, all of them: the evening in which nobody is held up, and every evening in which one bot is held up once, before any step of a job that touches something others see, and goes on after any step of anybody else in the next 20 seconds.',
    exhausted2:
      'Tried, all of them: the evening in which nobody is held up; every evening in which one bot is held up once, before any step of a job that touches something others see, and goes on after any step of anybody else in the next 20 seconds; and every evening with two such hold-ups, one after the other or at once, each until right before or right after somebody touches what the bot is about to touch.',
    partly: (share: string) =>
      `Of the evenings with two hold-ups the first ${share} were tried: there are too many for all.`,
    run: (nights: string, rhythm: string) =>
      `${nights} evenings were run; those that would have been the same as another were left out. The bots look round in rhythm ${rhythm}: another rhythm is another evening.`,
    limits:
      'It says nothing of three bots that must meet, of longer hold-ups, of other guests, or of a larger house. But what two bots can do to each other, two bots show.',
    play: 'Play it on the floor',
    playing: 'This is the small restaurant of the search, at its shortest disaster.',
    back: 'Back to the restaurant',
  },
};
