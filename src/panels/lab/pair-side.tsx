import type { ComponentChild } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useDeck, useWords } from '../context.ts';
import { Icon } from '../icons.tsx';
import type { PairSide } from './pair-deck.ts';
import { StaffingForm } from './staffing-form.tsx';
import { howTheyWork, whoWorks } from './staffing-words.ts';

/** Puts one of the two floors into its box; answers how to take it away. */
export type MountSide = (side: 0 | 1, host: HTMLElement) => () => void;

function Floor(props: { side: 0 | 1; label: string; mount: MountSide }): ComponentChild {
  const { side, label, mount } = props;
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => (host.current ? mount(side, host.current) : undefined), []);
  return (
    <div class="pair-stage" role="img" aria-label={label}>
      <div ref={host} class="floor" aria-hidden="true" data-testid={`pair-floor-${side}`} />
    </div>
  );
}

function Files({ side, from }: { side: 0 | 1; from: PairSide }): ComponentChild {
  const { pair } = useDeck().lab;
  const { words } = useWords();
  const { lab } = words;
  const chooser = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  return (
    <>
      {from.kind === 'file' ? (
        <button
          type="button"
          class="button"
          data-testid={`pair-close-${side}`}
          onClick={() => {
            // This button is about to go.
            opener.current?.focus();
            pair.closeFile(side);
          }}
        >
          {lab.pair.closeFile}
        </button>
      ) : null}
      <button ref={opener} type="button" class="button" onClick={() => chooser.current?.click()}>
        <Icon name="open" size={17} /> {lab.pair.openFile}
      </button>
      <input
        ref={chooser}
        type="file"
        hidden
        tabIndex={-1}
        aria-label={`${lab.pair.openFile} (${lab.pair.names[side]})`}
        data-testid={`pair-file-${side}`}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) pair.openFile(side, file);
        }}
      />
    </>
  );
}

/** One of the two restaurants: who runs it, and its floor. A saved night can be dropped on it. */
export function PairSideBox({ side, mount }: { side: 0 | 1; mount: MountSide }): ComponentChild {
  const { pair } = useDeck().lab;
  const { words, language } = useWords();
  const { lab, notices } = words;
  const [over, setOver] = useState(false);
  const from = pair.sides.value[side];
  const refused = pair.refused.value[side];
  const { staffing } = from;
  const who = whoWorks(words, language, staffing);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    const file = event.dataTransfer?.files[0];
    if (file) pair.openFile(side, file);
  };
  return (
    <section
      class={`pair-side${over ? ' is-over' : ''}`}
      aria-label={lab.pair.names[side]}
      data-testid={`pair-side-${side}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <header class="pair-head">
        <h2>
          <span class={`pair-letter is-${side}`}>{lab.pair.letters[side]}</span> {who}
        </h2>
        <p class="fine">
          {from.kind === 'file' ? lab.pair.fromFile(from.name, String(from.seed)) : ''}
          {howTheyWork(words, language, staffing)}
        </p>
      </header>
      {refused && (
        <p class="field-error" role="alert" data-testid={`pair-refused-${side}`}>
          {refused.name}: {notices.fileBad(notices.fileFaults[refused.fault])}
        </p>
      )}
      <details class="pair-change">
        <summary class="chip" aria-label={lab.pair.changeWhat(lab.pair.names[side])}>
          {lab.pair.change}
        </summary>
        <div class="pair-form">
          {from.kind === 'staffing' && (
            <StaffingForm
              name={`pair-${side}`}
              staffing={staffing}
              onChange={(next) => pair.setStaffing(side, next)}
            />
          )}
          <div class="row">
            <Files side={side} from={from} />
          </div>
          <p class="fine">{lab.pair.dropHint}</p>
        </div>
      </details>
      <Floor side={side} mount={mount} label={lab.pair.floor(lab.pair.names[side], who)} />
    </section>
  );
}
