/** English: the lines of the programs that bots are in. */
export const enCode = {
  code: {
    title: 'Code',
    hint: 'The program that a bot runs, and the line in it that yielded its last operation or in which it waits. Found out by running the evening’s record again, so it is always the true line.',
    show: 'Open',
    hide: 'Close',
    invite: 'Which line of its program is a bot in? Look back and step with , and . to see it move.',
    whose: 'Program of',
    anybody: 'whoever steps',
    runs: 'The evening runs: pause it, look back, or choose a bot.',
    nobody: 'Nobody has done anything yet.',
    reading: 'Finding the line…',
    idle: 'It is in no line here: its program has not begun, or is through.',
    differs:
      'The code of this moment can’t be shown: the evening was recorded by another version of the programs.',
    failed: (reason: string) => `The code can’t be shown: ${reason}`,
    chain: 'Who called whom',
    link: (name: string, file: string, line: number) => `${name}, ${file}, line ${line}`,
    source: (file: string) => `Source of ${file}`,
    task: (number: string) => `task ${number}`,
    duties: 'Their code',
  },
};
