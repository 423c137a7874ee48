import type { Temporal } from '../../src/query/cypher/value.ts';

/**
 * The text that the TCK writes for a temporal value: Java's, which leaves out seconds that are zero and writes three, six
 * or nine digits of a fraction (`12:00`, `12:00:01.500`).
 */
export function tckText(value: Temporal): string {
  const text = value.toString();
  if (value.kind === 'DURATION' || value.kind === 'DATE') return text;
  return text.replace(/(\d\d:\d\d):(\d\d)(?:\.(\d+))?/, (_, minutes: string, seconds: string, digits?: string) => {
    if (digits !== undefined) return `${minutes}:${seconds}.${digits.padEnd(Math.ceil(digits.length / 3) * 3, '0')}`;
    return seconds === '00' ? minutes : `${minutes}:${seconds}`;
  });
}
