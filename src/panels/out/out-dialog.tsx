import type { ComponentChild } from 'preact';
import { useDeck, useWords } from '../context.ts';
import { Dialog } from '../dialog.tsx';
import { count } from '../format.ts';
import type { LinkNews } from './out-deck.ts';

function News({ news }: { news: LinkNews | null }): ComponentChild {
  const { words, language } = useWords();
  const { out } = useDeck();
  const { reach } = words;
  if (news === null) return null;
  if (news === 'working') return <p class="fine">{reach.working}</p>;
  if (news === 'notShared') return <p class="out-bad">{reach.notShared}</p>;
  if (news === 'notSaved') return <p class="out-bad">{reach.notSaved}</p>;
  if ('long' in news) return <p class="out-bad">{reach.linkLong(count(language, news.long))}</p>;
  return (
    <>
      <div class="out-made">
        <input
          type="text"
          class="out-link"
          readOnly
          aria-label={reach.linkLabel}
          data-testid="link"
          value={news.link}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" class="button" data-testid="copy-link" onClick={() => out.copyLink()}>
          {reach.copy}
        </button>
      </div>
      <p class="fine">{news.copied ? reach.copied : reach.notCopied}</p>
    </>
  );
}

/** The night as a file or as a link. */
export function OutDialog(): ComponentChild {
  const { out } = useDeck();
  const { words } = useWords();
  const { reach } = words;
  if (!out.open.value) return null;
  const ways = [
    ['save-trace', reach.trace, reach.traceHint, () => out.saveTrace()],
    ['save-chrome', reach.chrome, reach.chromeHint, () => out.saveChrome()],
    ['make-link', reach.link, reach.linkHint, () => out.makeLink()],
    ['save-moment', reach.moment, reach.momentHint, () => out.saveMoment()],
  ] as const;
  return (
    <Dialog title={reach.out} onClose={() => out.end()} testId="out-dialog" class="out">
      <ul class="out-ways">
        {ways.map(([id, name, hint, go]) => (
          <li key={id}>
            <button
              type="button"
              class="button"
              data-testid={id}
              aria-describedby={`${id}-hint`}
              onClick={go}
            >
              {name}
            </button>
            <span id={`${id}-hint`} class="fine">
              {hint}
            </span>
          </li>
        ))}
      </ul>
      <div role="status" class="out-news" data-testid="out-news">
        <News news={out.news.value} />
      </div>
      <div class="dialog-buttons">
        <button type="button" class="button is-quiet" data-testid="out-close" onClick={() => out.end()}>
          {reach.close}
        </button>
      </div>
    </Dialog>
  );
}
