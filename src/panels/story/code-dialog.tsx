import type { ComponentChild, ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ChapterId } from '../../story/chapter.ts';
import { useWords } from '../context.ts';
import { Dialog } from '../dialog.tsx';
import { chapterWords } from './chapter-words.ts';
import type { ColouredCode } from './coloured-code.tsx';
import type { SampleLanguage, SampleSide } from './sample-texts.ts';

const LANGUAGES: Readonly<Record<SampleLanguage, string>> = { ts: 'TypeScript', py: 'Python' };
const SIDES: readonly SampleSide[] = ['threads', 'loop'];
type Code = ComponentType<Parameters<typeof ColouredCode>[0]>;

/** Loads what colours the code; null until it is there. */
function useCode(): Code | null {
  const [code, setCode] = useState<Code | null>(null);
  useEffect(() => {
    void import('./coloured-code.tsx').then((loaded) => setCode(() => loaded.ColouredCode));
  }, []);
  return code;
}

/** The situation of a chapter as code: threads beside the event loop, in two languages. */
export function CodeDialog(props: { chapter: ChapterId; onClose: () => void }): ComponentChild {
  const { chapter, onClose } = props;
  const { words } = useWords();
  const { codeView } = words.story;
  const texts = chapterWords(words, chapter);
  const [language, setLanguage] = useState<SampleLanguage>('ts');
  const Code = useCode();
  const with_ = {
    ts: { threads: codeView.threadsTs, loop: codeView.loopTs },
    py: { threads: codeView.threadsPy, loop: codeView.loopPy },
  }[language];
  return (
    <Dialog title={codeView.title(texts.title)} class="code-dialog" testId="code-dialog" onClose={onClose}>
      <div class="code-top">
        <p>{texts.code}</p>
        <fieldset class="languages">
          <legend class="visually-hidden">{codeView.language}</legend>
          {(Object.keys(LANGUAGES) as SampleLanguage[]).map((one) => (
            <label key={one} class={`language${one === language ? ' is-on' : ''}`}>
              <input
                type="radio"
                name="code-language"
                class="hidden-input"
                value={one}
                checked={one === language}
                onChange={() => setLanguage(one)}
              />
              {LANGUAGES[one]}
            </label>
          ))}
        </fieldset>
      </div>
      <div class="code-columns">
        {SIDES.map((side) => (
          <section key={side} class="code-side" aria-label={`${codeView[side]}: ${with_[side]}`}>
            <h3>
              {codeView[side]} <span class="fine">{with_[side]}</span>
            </h3>
            <pre tabIndex={0} data-testid={`code-${side}`}>
              {Code && <Code chapter={chapter} side={side} language={language} />}
            </pre>
          </section>
        ))}
      </div>
      <div class="dialog-buttons">
        <button type="button" class="button is-main" onClick={onClose}>
          {codeView.close}
        </button>
      </div>
    </Dialog>
  );
}
