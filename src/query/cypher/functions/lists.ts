import type { EvaluationContext, FunctionEntry } from '../function-table.ts';
import { EvaluationFailure } from '../query-error.ts';
import { integer, isInteger, isList, isMap } from '../value.ts';
import type { Value } from '../value.ts';
import { asList } from '../as-list.ts';
import { countOf, listOf, wrongType } from './arguments.ts';
import { lengthOf, reversed } from './code-points.ts';
import { entry } from './entry.ts';

function size([value]: readonly Value[]): Value {
  if (typeof value === 'string') return lengthOf(value);
  if (isList(value!)) return value.length;
  throw wrongType('size', 'a STRING or a LIST', value!);
}

function reverse([value]: readonly Value[], context: EvaluationContext): Value {
  if (typeof value === 'string') {
    context.allocate(value.length * 2);
    return reversed(value);
  }
  if (!isList(value!)) throw wrongType('reverse', 'a STRING or a LIST', value!);
  context.allocate(value.length * 8);
  return [...value].reverse();
}

function isEmpty([value]: readonly Value[]): Value {
  if (typeof value === 'string') return value === '';
  if (isList(value!)) return value.length === 0;
  if (isMap(value!)) return value.size === 0;
  throw wrongType('isEmpty', 'a STRING, a LIST or a MAP', value!);
}

function bound(value: Value): bigint {
  return isInteger(value) ? BigInt(value) : BigInt(countOf('range', value));
}

/** A long list reports its work while it grows. */
const STEPS_AT_ONCE = 1024;

/** Both bounds belong to it. */
function range([start, end, step]: readonly Value[], context: EvaluationContext): Value {
  const first = bound(start!);
  const last = bound(end!);
  const by = step === undefined ? 1n : bound(step);
  if (by === 0n) throw new EvaluationFailure('ArgumentError', 'NumberOutOfRange', 'The step of range() cannot be zero');
  const length = by > 0n === last >= first || last === first ? (last - first) / by + 1n : 0n;
  context.allocate(Number(length) * 8);
  const isSmall = [first, last].every((value) => Number.isSafeInteger(Number(value)));
  const [from, difference] = [Number(first), Number(by)];
  const items: Value[] = [];
  for (let i = 0; i < length; i += 1) {
    if (i % STEPS_AT_ONCE === 0) context.step(STEPS_AT_ONCE);
    items.push(isSmall ? from + i * difference : (integer(first + BigInt(i) * by) ?? null));
  }
  return items;
}

const LIST_OR_TEXT = ['STRING', 'LIST'] as const;

export const LIST_FUNCTIONS: readonly FunctionEntry[] = [
  entry('size', [LIST_OR_TEXT], 'INTEGER', size),
  entry('reverse', [LIST_OR_TEXT], 'ANY', reverse),
  entry('isEmpty', [['STRING', 'LIST', 'MAP', 'NODE', 'RELATIONSHIP']], 'BOOLEAN', isEmpty),
  entry('head', ['LIST'], 'ANY', ([list]) => listOf('head', list!)[0] ?? null),
  entry('last', ['LIST'], 'ANY', ([list]) => listOf('last', list!).at(-1) ?? null),
  entry('tail', ['LIST'], 'LIST', ([list], context) => {
    const items = asList(list!) ?? [];
    context.allocate(items.length * 8);
    return items.slice(1);
  }),
  entry('range', ['INTEGER', 'INTEGER', 'INTEGER'], 'LIST', range, { optional: 1, nulls: 'handle' }),
];
