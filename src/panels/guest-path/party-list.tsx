import type { ComponentChild } from 'preact';
import { seconds } from '../../kernel/ticks.ts';
import type { Stay } from '../../metrics/guest-path/evenings.ts';
import { useDeck, useWords } from '../context.ts';
import { inMinutes } from '../format.ts';
import type { Dictionary } from '../i18n/dictionary.ts';

/** Who a party is: its number, its table, how many they are. */
export const partyWords = ({ path }: Dictionary, { party, table, size }: Stay): string =>
  [path.party(party), table === 0 ? path.noTable : path.table(table), path.size(size)].join(' · ');

/** All parties, longest stay first. */
export function PartyList({ stays }: { stays: readonly Stay[] }): ComponentChild {
  const deck = useDeck();
  const { words, language } = useWords();
  const { path } = words;
  if (stays.length === 0) return <p class="empty">{path.noParties}</p>;
  return (
    <ul class="path-parties" aria-label={path.parties} data-testid="path-parties">
      {stays.map((stay) => (
        <li key={stay.party}>
          <button
            type="button"
            class="path-party"
            aria-pressed={deck.chosenParty.value === stay.party}
            onClick={() => {
              deck.chosenParty.value = stay.party;
            }}
          >
            <span>{partyWords(words, stay)}</span>
            <span class="cause">{path.leaving[stay.leaving]}</span>
            <strong>{inMinutes(language, seconds(stay.to - stay.from))}</strong>
          </button>
        </li>
      ))}
    </ul>
  );
}
