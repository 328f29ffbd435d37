/** English: the record of the night, and going back and on in it. */
export const enPast = {
  past: {
    label: 'The evening so far',
    slider: 'Moment that is shown',
    now: (time: string) => `${time}, now`,
    then: (time: string) => `${time}, looking back`,
    note: 'Looking back',
    badge: (time: string) => `Looking back: ${time}`,
    incidents: (count: string) => `${count} collisions`,
    back: 'One operation back',
    on: 'One operation on',
    backwards: 'Play backwards',
    play: 'Play',
    stop: 'Stop',
    present: 'Back to now',
    presentHint:
      'The night stands while you look back, and goes on where it was. A change of staff or locks goes back to now too.',
    whose: 'Whose steps',
    everybody: 'All bots',
    seek: 'Click to look at that moment.',
  },
};
