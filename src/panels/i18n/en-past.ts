/** English: the record of the night, and going back and on in it. */
export const enPast = {
  past: {
    label: 'The evening so far',
    slider: 'Moment that is shown',
    now: (time: string) => `${time}, now`,
    then: (time: string) => `${time}, looking back`,
    note: 'Looking back',
    badge: (time: string) => `Looking back: ${time}`,
    back: 'One operation back',
    on: 'One operation on',
    backwards: 'Play backwards',
    play: 'Play',
    stop: 'Stop',
    present: 'Back to now',
    presentHint:
      'The night stands while you look back, and goes on where it was. A change of staff or locks goes back to now too.',
    seek: 'Click to look at that moment.',
  },
  replay: {
    label: 'The collision, step by step',
    back: 'One step back',
    play: 'Play in slow motion',
    stop: 'Stop',
    on: 'One step on',
    shared: (cell: string) => `After it: ${cell}`,
    sharedLock: (lock: string) => `Who holds the lock of ${lock}`,
    backOf: (who: string) => `Last step of ${who} before this`,
    onOf: (who: string) => `Next step of ${who}`,
    showRow: (time: string) => `Show ${time}`,
    saw: (name: string, time: string, step: string) => `Check, ${time}: ${name} ${step}.`,
    acted: (name: string, time: string, step: string) =>
      `Act, ${time}: ${name} ${step}, without looking again.`,
    between: (name: string, time: string, step: string) =>
      `In between, ${time}: ${name} ${step}; what had been seen was true no more.`,
    before: (name: string, time: string, step: string) =>
      `Since ${time}: ${name} ${step}, and was not through.`,
    held: (name: string, time: string, step: string) => `${time}: ${name} ${step}, and keeps it.`,
    asked: (name: string, time: string, step: string) => `${time}: ${name} ${step}.`,
    prevents: 'What would have prevented it:',
    preventThreads:
      'a critical section from the look to the act, which keeps the other out: Big lock, Each thing, or Claim.',
    preventLoop:
      'no wait between look and act (ask first, then choose the table), or a section that is kept over the wait: Each thing or Claim.',
    preventDeadlock:
      'one order for everybody (Each thing), one lock for everything (Big lock), or never to wait while holding something (Claim).',
  },
  fork: {
    open: 'Go on from here…',
    hint: 'Lets the evening go on from this moment, on the simulated machine: the same way, or with another bot next.',
    title: (time: string) => `Go on from ${time}: who goes next?`,
    asking: 'Finding out who could go next…',
    same: (name: string) => `${name}, as it was`,
    sameNobody: 'As it was',
    branch: 'Luck after that',
    branchHint: 'Each number is another order in which bots take their later steps.',
    only: (name: string) => `Only ${name} can go here.`,
    nobody: 'No bot can go here: the next thing that happens is the house’s.',
    upcoming: (name: string, time: string) => `Then ${name} goes, at ${time}.`,
    hold: (name: string) => `Hold ${name} up`,
    holdHint:
      'It has to wait until another bot has gone: so may a thread that the operating system leaves standing.',
    next: (time: string) => `To the next choice, ${time}`,
    over: 'The night is over: nothing can go on from here.',
    cancel: 'Cancel',
    failed: (reason: string) => `The evening can’t go on from here: ${reason}`,
    notice: 'From the moment you chose, this evening goes its own way, on the simulated machine.',
  },
};
