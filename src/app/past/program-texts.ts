const files: Readonly<Record<string, string>> = import.meta.glob('../../programs/**/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The source text of a file under src/programs; null if there is none. Large: load this file when it is needed. */
export const programText = (file: string): string | null => files[`../../programs/${file}`] ?? null;
