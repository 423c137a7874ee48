/** Text of Cypher that stays data: every name and every literal is quoted so that a server reads back exactly what went in. */

/**
 * A label, type, property or variable name in backticks, on one line. Neo4j decodes `\uXXXX` even inside backticks, before it
 * looks for their end, so a backslash and the controls are written as such an escape.
 * It refuses NUL in names, which becomes U+FFFD. A name must not be empty.
 */
export function cypherName(name: string): string {
  return `\`${name.replace(NAME_ESCAPED, (character) => NAME_SHORT[character] ?? unicodeEscape(character))}\``;
}

const NAME_SHORT: Readonly<Record<string, string>> = { '`': '``', '\0': '\uFFFD' };
const NAME_ESCAPED = /[\\`\p{Cc}\u2028\u2029]/gu;
const ESCAPED = /[\\'\p{Cc}\u2028\u2029]/gu;
const SHORT: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A string literal in single quotes, on one line: controls and line separators are escaped. */
export function cypherString(text: string): string {
  return `'${text.replace(ESCAPED, (character) => SHORT[character] ?? unicodeEscape(character))}'`;
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A finite number that a server reads as a FLOAT, whatever its value. */
export function cypherFloat(value: number): string {
  if (Object.is(value, -0)) return '-0.0';
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}
