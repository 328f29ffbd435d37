import type { ComponentChild } from 'preact';
import { useWords } from '../context.ts';

/** What fingers can do, where there is a touch screen. */
function Gestures(): ComponentChild {
  const { gestures } = useWords().words.timeline;
  return (
    <ul class="tl-keys tl-gestures" aria-label={gestures.label} data-testid="timeline-gestures">
      {[gestures.tap, gestures.pan, gestures.zoom, gestures.hold, gestures.ruler].map(([how, what]) => (
        <li key={how}>
          <b>{how}</b> {what}
        </li>
      ))}
    </ul>
  );
}

/** The timeline's keys, and what fingers do: whichever of them there are. */
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
    <>
      <Gestures />
      <ul class="tl-keys tl-by-keys" data-testid="timeline-keys" aria-label={keys.label}>
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
    </>
  );
}
