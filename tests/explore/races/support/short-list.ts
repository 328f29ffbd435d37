/** Events in short: `A write x`, `A lock m`, `A wait c lock=m`, `A notify c count=all`. */
export function list(text: string): Record<string, unknown>[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [thread, op = '', ...rest] = line.trim().split(' ');
      const event: Record<string, unknown> = { thread, op };
      for (const word of rest) {
        const [key = '', value] = word.split('=');
        if (value === undefined) event[FIELD[op] ?? 'cell'] = key;
        else event[key] = /^(true|false|\d+)$/.test(value) ? (JSON.parse(value) as unknown) : value;
      }
      return event;
    });
}
const FIELD: Readonly<Record<string, string>> = {
  lock: 'lock',
  unlock: 'lock',
  fork: 'child',
  join: 'child',
  wait: 'condition',
  wake: 'condition',
  notify: 'condition',
  send: 'channel',
  receive: 'channel',
  up: 'semaphore',
  down: 'semaphore',
  barrier: 'barrier',
};
