const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Bytes as letters that an address may hold (RFC 4648, section 5, without padding). */
export function toBase64url(bytes: Uint8Array): string {
  const text: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const left = Math.min(3, bytes.length - at);
    const bits = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let letter = 0; letter <= left; letter += 1)
      text.push(LETTERS.charAt((bits >> (18 - 6 * letter)) & 63));
  }
  return text.join('');
}

/** The inverse; null for a text that `toBase64url` doesn't write. */
export function fromBase64url(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  for (let at = 0, out = 0; at < text.length; at += 4) {
    let bits = 0;
    for (let letter = 0; letter < 4; letter += 1) {
      const value = at + letter < text.length ? LETTERS.indexOf(text.charAt(at + letter)) : 0;
      if (value < 0) return null;
      bits = (bits << 6) | value;
    }
    for (let byte = 0; byte < 3 && out < bytes.length; byte += 1, out += 1)
      bytes[out] = (bits >> (16 - 8 * byte)) & 255;
  }
  // The last letter can have bits to spare; they must be zeros.
  return toBase64url(bytes) === text ? bytes : null;
}
