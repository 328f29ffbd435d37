import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { Site } from '../../protocol/site.ts';
import { useWords } from '../context.ts';
import { type LineNote, SourceView } from './source-view.tsx';

/** Which link of a chain is shown, if none has been chosen: the innermost, or the innermost of a duty. */
export type Prefer = 'innermost' | 'duty';

/** The innermost site in a function; undefined if the chain doesn't lead through it. */
const lastIn = (chain: readonly Site[], { file, name }: Pick<Site, 'file' | 'name'>): Site | undefined =>
  chain.findLast((site) => site.file === file && site.name === name);

/** The site of a chain that is shown first; undefined if it is empty. */
export const preferred = (chain: readonly Site[], prefer: Prefer): Site | undefined =>
  (prefer === 'duty' ? chain.findLast(({ file }) => file.startsWith('duties/')) : undefined) ?? chain.at(-1);

/** Where a program stands: who called whom, and the text with its line. What one looks at, one goes on looking at. */
export function StandingView(props: {
  chain: readonly Site[];
  prefer: Prefer;
  notes?: readonly LineNote[];
}): ComponentChild {
  const { chain, prefer, notes } = props;
  const { words } = useWords();
  const [chosen, choose] = useState<Site | null>(null);
  const site = (chosen && lastIn(chain, chosen)) ?? preferred(chain, prefer);
  if (!site) return null;
  return (
    <>
      <div class="code-where">
        <div class="chain" role="group" aria-label={words.code.chain}>
          <ol>
            {chain.map((link, index) => (
              <li key={index}>
                <button
                  type="button"
                  class={`chain-link${link === site ? ' is-on' : ''}`}
                  aria-current={link === site ? 'true' : undefined}
                  aria-label={words.code.link(link.name, link.file, link.line)}
                  data-tip={words.code.link(link.name, link.file, link.line)}
                  data-testid="chain-link"
                  onClick={() => choose(link === chain.at(-1) && prefer === 'innermost' ? null : link)}
                >
                  {link.name}
                </button>
              </li>
            ))}
          </ol>
        </div>
        <p class="source-file" translate={false} data-testid="source-file">
          {site.file}:{site.line}
        </p>
      </div>
      <SourceView site={site} notes={notes ?? []} />
    </>
  );
}
