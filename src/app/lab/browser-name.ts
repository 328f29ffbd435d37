/** What a browser says of itself, as far as it is asked here. */
export interface Browser {
  readonly userAgent: string;
  readonly userAgentData?: {
    readonly brands: readonly { readonly brand: string; readonly version: string }[];
  };
}

/** In this order: browsers name those that they descend from as well. */
const NAMES: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\bEdg(?:A|iOS)?\/(\d+)/, 'Edge'],
  [/\bOPR\/(\d+)/, 'Opera'],
  [/\bFirefox\/(\d+)/, 'Firefox'],
  [/\bFxiOS\/(\d+)/, 'Firefox'],
  [/\b(?:Headless)?Chrome\/(\d+)/, 'Chrome'],
  [/\bCriOS\/(\d+)/, 'Chrome'],
  [/\bVersion\/(\d+)[\d.]* (?:Mobile\/\S+ )?Safari\//, 'Safari'],
];
/** Brands that are there to be skipped, and one that says less than the others. */
const GREASE = /not.?a.?brand/i;
const GENERAL = 'Chromium';

/** Name and main version: Firefox 142. The whole user agent, cut, if nobody knows it. */
export function browserName({ userAgent, userAgentData }: Browser): string {
  const brands = (userAgentData?.brands ?? []).filter(
    ({ brand }) => !GREASE.test(brand.replace(/[^\w]/g, ' ')),
  );
  const own = brands.find(({ brand }) => brand !== GENERAL) ?? brands[0];
  if (own) return `${own.brand} ${own.version}`.slice(0, MOST_LETTERS);
  for (const [pattern, name] of NAMES) {
    const version = pattern.exec(userAgent)?.[1];
    if (version !== undefined) return `${name} ${version}`;
  }
  return userAgent.slice(0, MOST_LETTERS);
}

const MOST_LETTERS = 60;
