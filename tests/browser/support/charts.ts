import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect } from './restaurant.ts';

/** Saves a chart in one format, and answers the file. */
async function saved(page: Page, menu: Locator, format: 'csv' | 'json' | 'png'): Promise<[string, Buffer]> {
  await menu.locator('summary').click();
  const coming = page.waitForEvent('download');
  await menu.getByTestId(`export-${format}`).click();
  const download = await coming;
  return [download.suggestedFilename(), await readFile(await download.path())];
}

/** Saves every chart that is to be seen in every format, and looks whether they say the same. Answers their names. */
export async function chartsOf(page: Page, within: Locator): Promise<string[]> {
  const menus = within.getByTestId('export');
  const names: string[] = [];
  for (let at = 0; at < (await menus.count()); at += 1) {
    const menu = menus.nth(at);
    const [name, json] = await saved(page, menu, 'json');
    const data = JSON.parse(json.toString('utf8')) as {
      chart: string;
      columns: { key: string; name: string; unit: string }[];
      rows: Record<string, unknown>[];
    };
    expect(data.rows.length).toBeGreaterThan(0);
    for (const row of data.rows) expect(Object.keys(row)).toEqual(data.columns.map(({ key }) => key));
    const csv = (await saved(page, menu, 'csv'))[1].toString('utf8');
    expect(csv.trimEnd().split('\r\n')).toHaveLength(data.rows.length + 1);
    expect(csv).toContain(data.columns[0]?.name);
    const [picture, png] = await saved(page, menu, 'png');
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.length).toBeGreaterThan(3000);
    expect(picture).toBe(name.replace(/json$/, 'png'));
    names.push(data.chart);
  }
  return names;
}
