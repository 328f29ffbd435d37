import type { ComponentChild } from 'preact';
import { LOCK_KEYS } from '../protocol/board.ts';
import { SURPRISES } from '../protocol/words.ts';
import { useDeck, useWords } from './context.ts';
import { Dialog } from './dialog.tsx';
import { SURPRISE_LETTERS } from './surprises.ts';

/** The keys of the page. */
export function KeysDialog(): ComponentChild {
  const deck = useDeck();
  const { words } = useWords();
  if (!deck.keysOpen.value) return null;
  const { keys } = words;
  const { list } = keys;
  const close = (): void => {
    deck.keysOpen.value = false;
  };
  const rows: readonly (readonly [readonly string[], string])[] = [
    [[keys.space], list.pause],
    [['.'], list.step],
    [[','], list.opBack],
    [['B'], list.backwards],
    [['P'], list.present],
    [['S'], list.switch],
    [['T'], list.threads],
    [['L'], list.loop],
    [LOCK_KEYS.map((_, index) => String(index + 1)), list.locks],
    [SURPRISES.map((surprise) => SURPRISE_LETTERS[surprise]), list.sendIn],
    [['H'], list.cure],
    [['+'], list.faster],
    [['−'], list.slower],
    [['R'], list.restart],
    [['N'], list.fresh],
    [['M'], list.sound],
    [['V'], list.timeline],
    [['G'], list.language],
    [['?'], list.help],
  ];
  return (
    <Dialog title={keys.title} onClose={close} testId="keys-dialog">
      <table class="keys">
        <tbody>
          {rows.map(([names, text]) => (
            <tr key={text}>
              <td>
                {names.map((name) => (
                  <kbd key={name}>{name}</kbd>
                ))}
              </td>
              <th scope="row">{text}</th>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="fine">{words.lab.keys}</p>
      <div class="dialog-buttons">
        <button type="button" class="button is-main" onClick={close}>
          {keys.close}
        </button>
      </div>
    </Dialog>
  );
}
