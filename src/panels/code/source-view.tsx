import type { ComponentChild } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Site } from '../../protocol/site.ts';
import { useDeck, useWords } from '../context.ts';
import { useLines } from './use-lines.ts';

/** What a line is in the course of a collision. */
export interface LineNote {
  readonly site: Site;
  readonly part: 'check' | 'wait' | 'act';
}

const isAt = ({ line, last }: Site, number: number): boolean => number >= line && number <= last;

/** A program's text, scrolled to the line where it stands. */
export function SourceView({
  site,
  notes = [],
}: {
  site: Site;
  notes?: readonly LineNote[];
}): ComponentChild {
  const deck = useDeck();
  const { words } = useWords();
  const lines = useLines(deck.code.text(site.file));
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // Only the box scrolls: the page stays where it is.
    const host = box.current;
    const current = host?.querySelector<HTMLElement>('.is-current');
    if (host && current) host.scrollTop = current.offsetTop - (host.clientHeight - current.offsetHeight) / 2;
  }, [site, lines]);
  return (
    <div
      ref={box}
      class="source"
      role="group"
      tabIndex={0}
      aria-label={words.code.source(site.file)}
      data-testid="source"
    >
      <code class="hljs" translate={false}>
        {lines?.map((html, index) => {
          const number = index + 1;
          const current = isAt(site, number);
          const parts = notes.filter((note) => note.site.file === site.file && note.site.line === number);
          return (
            <span
              key={number}
              class={`source-line${current ? ' is-current' : ''}${parts.length > 0 ? ' is-part' : ''}`}
              aria-current={current ? 'location' : undefined}
              data-line={number}
            >
              <span class="source-text" dangerouslySetInnerHTML={{ __html: html === '' ? ' ' : html }} />
              {parts.map(({ part }) => (
                <span key={part} class={`step-part is-${part}`}>
                  {words.race[part]}
                </span>
              ))}
            </span>
          );
        })}
      </code>
    </div>
  );
}
