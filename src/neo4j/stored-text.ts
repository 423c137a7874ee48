/** Ids and names as a server holds them, so that what is there can be compared with what was sent. */

/** Bolt is UTF-8, which turns a lone surrogate into U+FFFD. */
export function storedText(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD');
}

/** A label or type has no NUL, and at least one character. */
export function storedName(name: string): string {
  return storedText(name).replaceAll('\0', '\uFFFD') || 'Unknown';
}
