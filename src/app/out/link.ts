const KEY = 'm';

/** The moment in an address's hash, as text; null if there is none. */
export const linkIn = (hash: string): string | null => {
  const [name, ...rest] = hash.replace(/^#/, '').split('=');
  return name === KEY ? rest.join('=') : null;
};

/** The address of a moment: this page's, without what it says of other nights. */
export function linkTo(page: { readonly origin: string; readonly pathname: string }, moment: string): string {
  return `${page.origin}${page.pathname}#${KEY}=${moment}`;
}
