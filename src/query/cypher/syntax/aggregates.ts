/** Which calls aggregate. */
import type { Expression } from './ast.ts';
import { someExpression } from './walk.ts';

const AGGREGATES: ReadonlyMap<string, number> = new Map([
  ['count', 1],
  ['sum', 1],
  ['avg', 1],
  ['min', 1],
  ['max', 1],
  ['collect', 1],
  ['stdev', 1],
  ['stdevp', 1],
  ['percentilecont', 2],
  ['percentiledisc', 2],
]);

/** The number of arguments of an aggregating function; undefined for any other. */
export function aggregateArity(name: string): number | undefined {
  return AGGREGATES.get(name.toLowerCase());
}

export function isAggregate(e: Expression): boolean {
  return e.kind === 'countStar' || (e.kind === 'call' && aggregateArity(e.name) !== undefined);
}

export function hasAggregate(e: Expression): boolean {
  return someExpression(e, isAggregate);
}
