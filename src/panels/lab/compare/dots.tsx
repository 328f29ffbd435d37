import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { GIVEN, type Measure } from '../../../metrics/comparison/measures.ts';
import { MEASURED_IN_TEXTS } from '../../../protocol/downloads-texts.ts';
import type { Client } from '../../../protocol/scenario.ts';
import type { TableRow } from '../../../metrics/comparison/table.ts';
import { useWords } from '../../context.ts';
import { fixed } from '../../format.ts';
import type { CompareRun } from '../compare-deck.ts';
import { type Axis, axisFor, placeOn } from '../../charts/axis.ts';
import { digitsOf, measureName, rangeText, shownValue } from './figure-text.ts';
import { isReal } from './is-real.ts';
import { type Dot, dotOf, type Show } from './shown.ts';
import { wayColour, wayName } from './way-words.ts';

/** A row for each way: its name, its dot on a common scale, its figure. Rows can be left out of the picture. */
export function Dots({
  run,
  measure,
  show,
}: {
  run: CompareRun;
  measure: Measure;
  show: Show;
}): ComponentChild {
  const { words, language } = useWords();
  const { table } = run;
  const [aside, setAside] = useState<ReadonlySet<string>>(new Set());
  const rows = table.rows.map((row) => ({ row, dot: dotOf(table, row, measure, show) }));
  const values = rows.flatMap(({ row, dot }) =>
    dot && !aside.has(row.mode) ? [dot.mean, dot.low ?? dot.mean, dot.high ?? dot.mean] : [],
  );
  const axis = axisFor(values.map((value) => shownValue(measure, value)));
  const base = rows.find(({ row }) => row.mode === table.base)?.dot?.mean ?? null;
  const unit = measureName(words, measure);
  const texts = show === 'figure' && measure === 'whole' ? MEASURED_IN_TEXTS : null;
  if (rows.every(({ dot }) => dot === null)) return <p class="empty">{words.compare.nothing}</p>;
  return (
    <>
      <ul class="dots" aria-label={unit}>
        {rows.map(({ row, dot }) => (
          <DotRow
            key={row.mode}
            {...{ run, row, measure, dot, axis, base }}
            signed={show === 'difference'}
            inTexts={texts?.[row.mode as Client] ?? null}
            aside={aside.has(row.mode)}
            onAside={() => {
              const next = new Set(aside);
              if (!next.delete(row.mode)) next.add(row.mode);
              setAside(next);
            }}
          />
        ))}
      </ul>
      <div class="dots-axis" aria-hidden="true">
        <div class="dots-scale">
          {axis.marks.map((mark) => (
            <span key={mark} style={{ left: `${placeOn(axis, mark)}%` }}>
              {fixed(language, mark, axis.digits)}
            </span>
          ))}
        </div>
        <span class="dots-unit">{unit}</span>
      </div>
      <p class="fine">
        {texts && `${words.compare.textsMark} `}
        {words.compare.asideHint}
      </p>
    </>
  );
}

function DotRow(props: {
  run: CompareRun;
  row: TableRow;
  measure: Measure;
  dot: Dot | null;
  axis: Axis;
  base: number | null;
  signed: boolean;
  /** What the texts have measured. */
  inTexts: number | null;
  aside: boolean;
  onAside: () => void;
}): ComponentChild {
  const { run, row, measure, dot, axis, base, signed, inTexts, aside, onAside } = props;
  const { words, language } = useWords();
  const { compare } = words;
  const { table, plan } = run;
  const digits = digitsOf(table, measure);
  const downloads = plan.what === 'downloads';
  const name = wayName(words, row.mode, downloads);
  const at = (value: number): number => placeOn(axis, shownValue(measure, value));
  const holds = (value: number): boolean => at(value) >= 0 && at(value) <= 100;
  const isBase = row.mode === table.base;
  const real = isBase || GIVEN.includes(measure) || isReal(run, row, measure);
  const { text, range } = rangeText(words, language, measure, dot, digits, signed);
  return (
    <li
      class={`dots-row${isBase ? ' is-base' : ''}${aside ? ' is-aside' : ''}`}
      data-testid={`compare-dot-${row.mode}`}
      data-real={real}
    >
      <span class="dots-name">
        <button type="button" aria-pressed={!aside} data-tip={compare.aside(name)} onClick={onAside}>
          {name}
        </button>
        {isBase && <span class="fine">{compare.baseMark}</span>}
      </span>
      <span class="dots-track" aria-hidden="true" data-tip={range}>
        {axis.marks.map((mark) => (
          <span key={mark} class="dots-grid" style={{ left: `${placeOn(axis, mark)}%` }} />
        ))}
        {base !== null && holds(base) && <span class="dots-base" style={{ left: `${at(base)}%` }} />}
        {inTexts !== null && !aside && <span class="dots-text" style={{ left: `${at(inTexts)}%` }} />}
        {dot && !aside && (
          <span style={{ color: wayColour(row.mode, downloads) }}>
            {dot.low !== null && dot.high !== null && (
              <span
                class="dots-interval"
                style={{ left: `${at(dot.low)}%`, width: `${at(dot.high) - at(dot.low)}%` }}
              />
            )}
            <span class={`dots-dot${real ? '' : ' is-hollow'}`} style={{ left: `${at(dot.mean)}%` }} />
          </span>
        )}
      </span>
      <span class="dots-value">{text}</span>
    </li>
  );
}
