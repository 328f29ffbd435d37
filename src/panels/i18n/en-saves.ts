/** English: the saved game. */
export const enSaves = {
  saves: {
    title: 'Saved game',
    kept: 'Everything is saved in this browser as you go.',
    notKept: 'This browser keeps nothing: save to a file before you close the page.',
    section: 'Part',
    now: 'Here',
    inFile: 'In the file',
    sections: { settings: 'Settings', week: 'The week', story: 'The story', measurements: 'Measurements' },
    soundOn: 'sound on',
    soundOff: 'sound off',
    languages: { en: 'English', zh: 'Chinese' },
    storyFacts: (done: string, all: string) => `${done} of ${all} chapters`,
    measurementsFacts: (sheets: string) => `${sheets} kept`,
    weekFacts: (week: string, nights: string, cash: string) =>
      `Week ${week} · ${nights} of 7 nights · ${cash}`,
    toFile: 'Save to a file',
    fromFile: 'Load from a file',
    drop: 'Or drop a saved game here.',
    startOver: 'Start over',
    close: 'Close',
    imported: 'The game from the file is here.',
    startedOver: 'Everything begins anew.',
    refused: (reason: string) => `This file can’t be loaded: ${reason} Nothing has changed.`,
    faults: {
      foreign: 'it is not a saved game of this restaurant.',
      damaged: 'it is damaged.',
      newer: 'it was saved by a newer version of this restaurant.',
      large: 'it is far too large for a saved game.',
      unreadable: 'the browser can’t read it.',
    },
    replaceTitle: 'Replace your game?',
    replaceLead: (file: string) => `${file} takes the place of what you have here. There is no way back.`,
    stays: { damaged: 'damaged: yours stays', newer: 'from a newer version: yours stays' },
    missing: 'not in it: yours stays',
    replace: 'Replace mine',
    keep: 'Keep mine',
    startTitle: 'Start over?',
    startLead: 'Your week and your story begin anew. Settings and measurements stay. There is no way back.',
    start: 'Start over',
    shelf: {
      full: 'This browser has no room left to save your game. Play on: it lasts as long as this page, and “Saved game” can put it into a file.',
      denied:
        'This browser does not let the page save your game. Play on: it lasts as long as this page, and “Saved game” can put it into a file.',
    },
    damaged: {
      damaged: (section: string) =>
        `${section}: what was saved is damaged and can’t be read, so this part begins anew. Everything else is as it was.`,
      newer: (section: string) =>
        `${section}: saved by a newer version of this restaurant. It is left as it is; what you change in this part now is not saved.`,
    },
  },
};
