import type { ComponentChild } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useDeck, useWords } from '../context.ts';
import { bytesText, decimal, money, percent, significant, timeOfDay, tinySpan } from '../format.ts';
import { Icon } from '../icons.tsx';
import {
  type Cell,
  type ChartData,
  type ChartOrigin,
  type Column,
  fileName,
  toCsv,
  toJson,
} from './chart-data.ts';
import { tonight } from './origins.ts';
import { picture, pngOf } from './picture.ts';

const FORMATS = ['csv', 'json', 'png'] as const;
type Format = (typeof FORMATS)[number];
const TYPES: Readonly<Record<Format, string>> = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  png: 'image/png',
};

/** A button that saves a chart as CSV, JSON or a picture. `of`: where it comes from, if it isn't tonight. */
export function ExportMenu(props: {
  chart: () => ChartData;
  of?: (() => ChartOrigin) | undefined;
}): ComponentChild {
  const deck = useDeck();
  const { words, language } = useWords();
  const [failed, setFailed] = useState(false);
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const elsewhere = (event: PointerEvent): void => {
      const inside = event.target instanceof Node && menu.current?.contains(event.target) === true;
      if (menu.current && !inside) menu.current.open = false;
    };
    document.addEventListener('pointerdown', elsewhere);
    return () => document.removeEventListener('pointerdown', elsewhere);
  }, []);
  const close = (): void => {
    if (!menu.current?.open) return;
    menu.current.open = false;
    menu.current.querySelector('summary')?.focus();
  };
  const value = (cell: Cell, unit: Column['unit']): string => {
    if (typeof cell !== 'number') return cell ?? '';
    if (unit === 'share') return percent(language, cell, 0);
    if (unit === '$') return money(language, cell * 100);
    if (unit === 'ns') return tinySpan(language, cell);
    if (unit === 'ms') return tinySpan(language, 1e6 * cell);
    if (unit === 'bytes') return bytesText(language, cell);
    const text = Math.abs(cell) < 1 ? significant(language, cell) : decimal(language, cell);
    if (unit === 's') return words.export.seconds(text);
    return unit === 'min' ? words.export.minutes(text) : text;
  };
  const bytesOf = async (
    format: Format,
    data: ChartData,
    { source, about }: ChartOrigin,
  ): Promise<Uint8Array<ArrayBuffer>> => {
    const utf8 = new TextEncoder();
    if (format === 'csv') return utf8.encode(toCsv(data));
    if (format === 'json') return utf8.encode(toJson(data, source));
    const time = (minute: number): string => timeOfDay(language, minute, 0);
    return pngOf(picture(data, { about, value, time }));
  };
  const save = (format: Format): void => {
    const data = props.chart();
    const origin = props.of?.() ?? tonight(deck, words, language);
    close();
    bytesOf(format, data, origin).then(
      (bytes) => {
        setFailed(false);
        deck.saveFile(fileName(origin, data, format), bytes, TYPES[format]);
      },
      () => setFailed(true),
    );
  };
  return (
    <details
      ref={menu}
      class="export"
      data-testid="export"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !menu.current?.open) return;
        // Only the menu goes, not what it lies in.
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
      onFocusOut={(event) => {
        const next = event.relatedTarget;
        if (next instanceof Node && !event.currentTarget.contains(next)) event.currentTarget.open = false;
      }}
    >
      <summary aria-label={words.export.label} data-tip={words.export.label}>
        <Icon name="save" size={15} />
      </summary>
      <div class="export-menu">
        {FORMATS.map((format) => (
          <button key={format} type="button" data-testid={`export-${format}`} onClick={() => save(format)}>
            {words.export.formats[format]}
          </button>
        ))}
      </div>
      {failed && (
        <span class="field-error" role="alert">
          {words.export.failed}
        </span>
      )}
    </details>
  );
}
