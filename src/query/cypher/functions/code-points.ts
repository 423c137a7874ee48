/** Positions in texts count code points in Cypher, UTF-16 units in JavaScript; most texts have no surrogates. */
const SURROGATE = /[\ud800-\udfff]/;

/** How many code points. */
export function lengthOf(text: string): number {
  if (!SURROGATE.test(text)) return text.length;
  let length = 0;
  for (let i = 0; i < text.length; i += text.codePointAt(i)! > 0xffff ? 2 : 1) length += 1;
  return length;
}

/** The code points from `start` to before `end`, both at least 0. */
export function slice(text: string, start: number, end: number): string {
  return SURROGATE.test(text) ? Array.from(text).slice(start, end).join('') : text.slice(start, end);
}

export function reversed(text: string): string {
  return Array.from(text).reverse().join('');
}
