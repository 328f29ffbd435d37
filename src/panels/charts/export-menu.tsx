import type { ComponentChild } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { LOCK_KEYS } from '../../protocol/board.ts';
import { PLAIN_WAYS } from '../../protocol/trace.ts';

import { VERSION } from '../../protocol/version.ts';
import { useDeck, useWords } from '../context.ts';
import type { Deck } from '../deck.ts';
import { decimal, percent, timeOfDay } from '../format.ts';
import { Icon } from '../icons.tsx';
import { shownTick } from '../past/shown-tick.ts';
import {
  type Cell,
  type ChartData,
  type ChartSource,
  type Column,
  fileName,
  toCsv,
  toJson,
} from './chart-data.ts';
import { picture, pngOf } from './picture.ts';
import { modeKey } from '../../protocol/modes.ts';

const FORMATS = ['csv', 'json', 'png'] as const;
type Format = (typeof FORMATS)[number];
const TYPES: Readonly<Record<Format, string>> = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  png: 'image/png',
};

/** Of which night the charts on the page are. */
function sourceOf(deck: Deck): ChartSource {
  const scenario = deck.scenario.value;
  const { mode, locks, crew, ways = PLAIN_WAYS } = deck.staffing.value;
  return {
    scenario: scenario.title.en,
    seed: deck.seed.value,
    staffing: { mode: modeKey(mode), locks: LOCK_KEYS[locks], crew, ways },
    version: VERSION,
    at: timeOfDay('en', scenario.opens, shownTick(deck), true),
  };
}

const weekSource = (seed: number): ChartSource => ({
  scenario: 'week',
  seed,
  staffing: null,
  version: VERSION,
  at: '',
});

/** A button that saves a chart as CSV, JSON or a picture. `week`: the seed of the week that it is of; else it is of tonight. */
export function ExportMenu(props: { chart: () => ChartData; week?: number | undefined }): ComponentChild {
  const { chart, week } = props;
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
    const text = decimal(language, cell);
    if (unit === 's') return words.export.seconds(text);
    return unit === 'min' ? words.export.minutes(text) : text;
  };
  const bytesOf = async (
    format: Format,
    data: ChartData,
    source: ChartSource,
  ): Promise<Uint8Array<ArrayBuffer>> => {
    const utf8 = new TextEncoder();
    if (format === 'csv') return utf8.encode(toCsv(data));
    if (format === 'json') return utf8.encode(toJson(data, source));
    const staff = words.modes.names[modeKey(deck.staffing.value.mode)];
    const title = deck.scenario.value.title[language];
    const about =
      week === undefined
        ? words.export.about(title, String(source.seed), staff, source.at)
        : words.export.aboutWeek(String(week));
    const time = (minute: number): string => timeOfDay(language, minute, 0);
    return pngOf(picture(data, { about, value, time }));
  };
  const save = (format: Format): void => {
    const data = chart();
    const source = week === undefined ? sourceOf(deck) : weekSource(week);
    const first = week === undefined ? deck.day.value : 'week';
    close();
    bytesOf(format, data, source).then(
      (bytes) => {
        setFailed(false);
        deck.saveFile(fileName(first, source.seed, data, format), bytes, TYPES[format]);
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
        if (event.key === 'Escape') close();
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
