import type { Sheet } from '../../../metrics/machine/sheet.ts';
import type { ChartOrigin } from '../../charts/chart-data.ts';
import { sheetOrigin } from '../../charts/machine-charts.ts';
import { useWords } from '../../context.ts';
import { count, dayAndTime } from '../../format.ts';
import type { Dictionary, Language } from '../../i18n/dictionary.ts';

/** A sheet in a line: when, where, how many cores. */
export const sheetWords = (words: Dictionary, language: Language, { begun, machine }: Sheet): string =>
  words.real.sheets.ofSheet(dayAndTime(language, begun), machine.name, count(language, machine.cores));

/** What a saved chart says of where its figures come from. */
export function useOrigin(sheet: Sheet | null): ChartOrigin | undefined {
  const { words, language } = useWords();
  return sheet ? sheetOrigin(sheet, sheetWords(words, language, sheet)) : undefined;
}
