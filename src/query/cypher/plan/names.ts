import type { Expression } from '../syntax/ast.ts';

/**
 * Every name an expression mentions, also inside patterns and subqueries, also those it binds itself: more than its free
 * variables, never less.
 */
export function mentionedNames(e: Expression): ReadonlySet<string> {
  const names = new Set<string>();
  collect(e, names);
  return names;
}

function collect(value: unknown, names: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, names);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const record = value as Record<string, unknown>;
  if (record['kind'] === 'variable') names.add(record['name'] as string);
  if (typeof record['variable'] === 'string') names.add(record['variable']);
  for (const part of Object.values(record)) collect(part, names);
}
