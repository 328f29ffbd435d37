import type { ComponentChild } from 'preact';
import { useRef } from 'preact/hooks';
import { useDeck, useWords } from './context.ts';
import { LANGUAGES } from './i18n/dictionary.ts';
import { Icon } from './icons.tsx';

const ownNames = { en: 'EN', zh: '中文' } as const;
const ownTitles = { en: 'English', zh: '中文' } as const;

/** The choice of language, each named in itself. */
function LanguageChoice(): ComponentChild {
  const deck = useDeck();
  const { words, language } = useWords();
  return (
    <fieldset class="languages" data-testid="language">
      <legend class="visually-hidden">{words.corner.language}</legend>
      {LANGUAGES.map((one) => (
        <label key={one} class={`language${one === language ? ' is-on' : ''}`}>
          <input
            type="radio"
            name="language"
            class="hidden-input"
            checked={one === language}
            aria-label={ownTitles[one]}
            onChange={() => deck.setLanguage(one)}
          />
          <span aria-hidden="true" lang={one}>
            {ownNames[one]}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Files, sound, language, keys. */
export function Corner(): ComponentChild {
  const deck = useDeck();
  const { words } = useWords();
  const { corner } = words;
  const chooser = useRef<HTMLInputElement>(null);
  const sound = deck.sound.value;
  return (
    <div class="corner" role="group" aria-label={corner.label}>
      <button
        type="button"
        class="plain"
        aria-label={words.reach.out}
        data-tip={words.reach.out}
        data-testid="out"
        onClick={() => deck.out.begin()}
      >
        <Icon name="save" />
      </button>
      <button
        type="button"
        class="plain"
        aria-label={corner.open}
        data-tip={corner.open}
        onClick={() => chooser.current?.click()}
      >
        <Icon name="open" />
      </button>
      <input
        ref={chooser}
        type="file"
        hidden
        tabIndex={-1}
        aria-label={corner.open}
        data-testid="open-trace"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) deck.openFile(file);
        }}
      />
      <button
        type="button"
        class="plain"
        aria-label={words.saves.title}
        data-tip={words.saves.title}
        data-testid="saves"
        onClick={() => {
          deck.saves.open.value = true;
        }}
      >
        <Icon name="bookmark" />
      </button>
      <button
        type="button"
        class="plain"
        role="switch"
        aria-checked={sound}
        aria-label={corner.sound}
        data-tip={sound ? corner.soundOn : corner.soundOff}
        data-keys="M"
        data-testid="sound"
        onClick={() => deck.toggleSound()}
      >
        <Icon name={sound ? 'sound' : 'mute'} />
      </button>
      <LanguageChoice />
      <button
        type="button"
        class="plain"
        aria-label={corner.keys}
        data-tip={corner.keys}
        data-keys="?"
        data-testid="keys"
        onClick={() => {
          deck.keysOpen.value = true;
        }}
      >
        <Icon name="help" />
      </button>
    </div>
  );
}
