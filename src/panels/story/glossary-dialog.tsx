import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { GLOSSARY } from '../../story/glossary.ts';
import { useWords } from '../context.ts';
import { Dialog } from '../dialog.tsx';
import { count } from '../format.ts';
import { wordsOf } from '../i18n/words.ts';

/** The words of the restaurant beside those of programming, to be searched in both languages. */
export function GlossaryDialog({ onClose }: { onClose: () => void }): ComponentChild {
  const { words, language } = useWords();
  const { glossary, entries } = words;
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const found = GLOSSARY.filter((id) =>
    (['en', 'zh'] as const).some((one) =>
      Object.values(wordsOf(one).entries[id]).some((text) => text.toLowerCase().includes(wanted)),
    ),
  );
  return (
    <Dialog title={glossary.title} class="glossary" testId="glossary-dialog" onClose={onClose}>
      <label class="glossary-search">
        <span class="field-name">{glossary.search}</span>
        <input
          type="text"
          class="field"
          autoComplete="off"
          value={search}
          data-testid="glossary-search"
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
        <span class="fine" role="status">
          {found.length === 0
            ? glossary.nothing(search.trim())
            : glossary.found(count(language, found.length))}
        </span>
      </label>
      <div class="glossary-box" tabIndex={0} role="region" aria-label={glossary.title}>
        <table class="glossary-table">
          <thead>
            <tr>
              <th scope="col">{glossary.restaurant}</th>
              <th scope="col">{glossary.programming}</th>
            </tr>
          </thead>
          <tbody>
            {found.map((id) => (
              <tr key={id}>
                <th scope="row">{entries[id].restaurant}</th>
                <td>
                  <strong>{entries[id].programming}</strong>
                  <span>{entries[id].text}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="dialog-buttons">
        <button type="button" class="button is-main" onClick={onClose}>
          {glossary.close}
        </button>
      </div>
    </Dialog>
  );
}
