/** English: new versions, and what goes out of the page and comes into it. */
export const enReach = {
  reach: {
    update: 'A new version is there. It is used when the page is opened next.',
    reload: 'Reload now',
    out: 'Save or share this night',
    trace: 'Trace',
    traceHint: 'Every record so far. Opens here and on the command line.',
    chrome: 'Chrome trace',
    chromeHint: 'For ui.perfetto.dev and chrome://tracing.',
    link: 'Link',
    linkHint: 'Opens this night, paused at this moment.',
    moment: 'Moment as a file',
    momentHint: 'The same as the link, however long the night.',
    linkLabel: 'Link to this moment',
    copied: 'Copied.',
    notCopied: 'The browser does not let the page copy it: copy it from the field.',
    linkLong: (size: string) =>
      `What happened in this night is too much for a link (${size} kB). Save the moment as a file instead.`,
    notShared: 'This night can’t be shared: it can’t be run again from its record.',
    close: 'Close',
    drop: 'Drop a saved night, a moment or a saved game here',
    oneFile: 'Several files were dropped: one at a time, please.',
    linkBad: (reason: string) => `This link can’t be opened: ${reason}`,
    momentFaults: {
      foreign: 'it is no moment of this restaurant.',
      newer: 'it was made by a newer version of this restaurant.',
      damaged: 'it is damaged, or a part of it is missing.',
      sense: 'what it says about the night makes no sense.',
      different: 'with this version of the restaurant the night goes otherwise.',
    },
  },
};
