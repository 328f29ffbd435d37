/** A number, already in words or figures, with its noun in English. */
export const counted = (many: string, one: string, more = `${one}s`): string =>
  `${many} ${many === '1' ? one : more}`;
