/**
 * A page in some engine, as little of it as the core story needs.
 *
 * @typedef {object} EnginePage
 * @property {(address: string) => Promise<unknown>} go
 * @property {(script: string) => Promise<any>} run the body of a function, may await; what it returns is JSON
 * @property {() => Promise<unknown>} close
 *
 * @typedef {object} Engine
 * @property {string} name
 * @property {() => string | null} missing why it can't be used here, and what to install
 * @property {(address: string) => Promise<EnginePage>} open
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @param {readonly string[]} names of programs, or whole paths
 * @returns {string | undefined} the first that is installed
 */
export function findProgram(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const paths = names.flatMap((name) =>
    name.startsWith('/') ? [name] : folders.map((folder) => join(folder, name)),
  );
  return paths.find((path) => existsSync(path));
}

/**
 * The source of an async function's call, for engines that take an expression.
 *
 * @param {string} script
 */
export const expression = (script) => `(async () => { ${script} })()`;
