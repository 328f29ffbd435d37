// Pages of docs/ that a script writes from what it has measured.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Advice, root } from './run.mjs';

/**
 * How many nights are to be run, and whether the page is only to be compared.
 *
 * @param {string} flag the name of the option that says how many
 * @param {number} usual
 * @param {number} least
 */
export function pageOptions(flag, usual, least) {
  try {
    const { values } = parseArgs({
      options: {
        [flag]: { type: 'string', default: String(usual) },
        check: { type: 'boolean', default: false },
      },
    });
    const given = String(values[flag]);
    const many = /^\d{1,4}$/.test(given) ? Number(given) : 0;
    if (many < least) {
      throw new Advice(`--${flag} must be a whole number from ${least} to 9999, not "${given}".`);
    }
    return { many, check: values['check'] === true };
  } catch (error) {
    if (error instanceof Advice) throw error;
    const reason = error instanceof Error ? error.message.split(/\. |\n/)[0] : String(error);
    throw new Advice(`${reason}. Known are --${flag} N and --check.`);
  }
}

/**
 * Writes a page, or with `check` says that it would have to be written.
 *
 * @param {string} file from the root
 * @param {string} text before Prettier
 * @param {{ check: boolean, command: string }} options the command that writes it
 * @returns {Promise<string>} the text as it lies in the file
 */
export async function writePage(file, text, { check, command }) {
  const { format, resolveConfig } = await import('prettier');
  const path = join(root, file);
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const after = await format(text, { ...(await resolveConfig(path)), filepath: path });
  if (after === before) console.log(`${file} is up to date.`);
  else if (check) throw new Advice(`${file} is not up to date: ${command}`);
  else {
    writeFileSync(path, after);
    console.log(`Wrote ${file}.`);
  }
  return after;
}
