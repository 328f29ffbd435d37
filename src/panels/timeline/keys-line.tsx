import type { ComponentChild } from 'preact';
import { useWords } from '../context.ts';

/** The timeline's keys, in one line. */
export function KeysLine(): ComponentChild {
  const { words } = useWords();
  const { keys } = words.timeline;
  const rows: readonly (readonly [readonly string[], string])[] = [
    [['←', '→'], keys.events],
    [['↑', '↓'], keys.lanes],
    [['W', 'S'], keys.zoom],
    [['A', 'D'], keys.pan],
    [['F'], keys.fit],
    [['Z'], keys.zoomTo],
    [['[', ']'], keys.kind],
    [['M'], keys.measure],
    [['I', 'O'], keys.range],
    [['/'], keys.search],
    [['N'], keys.hits],
    [['P'], keys.pin],
    [['Home', 'End'], keys.ends],
    [['Esc'], keys.clear],
    [['V'], keys.close],
  ];
  return (
    <ul class="tl-keys" aria-label={keys.label}>
      {rows.map(([names, text]) => (
        <li key={text}>
          {names.map((name) => (
            <kbd key={name}>{name}</kbd>
          ))}{' '}
          {text}
        </li>
      ))}
      <li class="tl-mouse">{keys.mouse}</li>
    </ul>
  );
}
