import type { EvaluationContext, FunctionEntry, TypeName } from '../function-table.ts';
import { floatText } from '../float-text.ts';
import { EvaluationFailure } from '../query-error.ts';
import { Float, MAX_INTEGER, MIN_INTEGER, Point, Temporal, integer, isInteger } from '../value.ts';
import type { Value } from '../value.ts';
import { listOf, wrongType } from './arguments.ts';
import { entry } from './entry.ts';
import { pointText } from './spatial.ts';

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
/** Java's `Double.parseDouble`: white space around, a suffix for the type. */
const FLOAT = /^[+-]?(?:(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[fFdD]?|NaN|Infinity)$/;

/** The value, null where a text has no such value, undefined where the type is wrong. */
type Conversion = (value: Value) => Value | undefined;

const toInteger: Conversion = (value) => {
  if (isInteger(value)) return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Float) return saturate(value.value);
  if (typeof value !== 'string') return undefined;
  if (/^[+-]?\d+$/.test(value)) return checked(BigInt(value.replace('+', '')), value);
  if (!DECIMAL.test(value)) return null;
  const number = Math.trunc(Number(value));
  if (!Number.isFinite(number)) throw tooLarge(value);
  return checked(BigInt(number), value);
};

function checked(number: bigint, text: string): Value {
  const result = integer(number);
  if (result === undefined) throw tooLarge(text);
  return result;
}

function tooLarge(text: string): Error {
  return new EvaluationFailure(
    'TypeError',
    'InvalidArgumentValue',
    `The integer "${text.slice(0, 40)}" is more than 64 bits hold`,
  );
}

/** As Java casts: towards zero, to the nearest end beyond 64 bits, NaN to 0. */
function saturate(number: number): Value {
  if (Number.isNaN(number)) return 0;
  if (number >= 2 ** 63) return MAX_INTEGER;
  return number <= -(2 ** 63) ? MIN_INTEGER : (integer(BigInt(Math.trunc(number))) ?? null);
}

const toFloat: Conversion = (value) => {
  if (value instanceof Float) return value;
  if (isInteger(value)) return new Float(Number(value));
  if (typeof value !== 'string') return undefined;
  const text = value.replace(/^[\0- ]+|[\0- ]+$/g, '');
  return FLOAT.test(text) ? new Float(Number(text.replace(/[fFdD]$/, ''))) : null;
};

const toBoolean: Conversion = (value) => {
  if (typeof value === 'boolean') return value;
  if (isInteger(value)) return value !== 0;
  if (typeof value !== 'string') return undefined;
  const text = value.trim().toLowerCase();
  return text === 'true' ? true : text === 'false' ? false : null;
};

const toText: Conversion = (value) => {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean' || isInteger(value)) return String(value);
  if (value instanceof Float) return floatText(value.value);
  if (value instanceof Temporal) return value.toString();
  return value instanceof Point ? pointText(value) : undefined;
};

const TEMPORAL_TYPES: readonly TypeName[] = [
  'DATE',
  'LOCAL TIME',
  'ZONED TIME',
  'LOCAL DATETIME',
  'ZONED DATETIME',
  'DURATION',
];

/** What toInteger and its three kin have in common: the function, the one that forgives, and the one for lists. */
function family(
  name: string,
  types: readonly TypeName[],
  returns: TypeName,
  expected: string,
  convert: Conversion,
): FunctionEntry[] {
  const forgiving = (value: Value): Value => (value === null ? null : (convert(value) ?? null));
  const overList = ([list]: readonly Value[], context: EvaluationContext): Value => {
    const items = listOf(`${name}List`, list!);
    context.step(items.length);
    context.allocate(items.length * 8);
    return items.map(forgiving);
  };
  return [
    entry(name, [types], returns, ([value]) => {
      const result = convert(value!);
      if (result === undefined) throw wrongType(name, expected, value!);
      return result;
    }),
    entry(`${name}OrNull`, ['ANY'], returns, ([value]) => forgiving(value!)),
    entry(`${name}List`, ['LIST'], 'LIST', overList),
  ];
}

export const CONVERSION_FUNCTIONS: readonly FunctionEntry[] = [
  ...family(
    'toInteger',
    ['STRING', 'NUMBER', 'BOOLEAN', 'LIST'],
    'INTEGER',
    'a STRING, a number or a BOOLEAN',
    toInteger,
  ),
  ...family('toFloat', ['STRING', 'INTEGER', 'FLOAT'], 'FLOAT', 'a STRING or a number', toFloat),
  ...family('toBoolean', ['STRING', 'INTEGER', 'BOOLEAN'], 'BOOLEAN', 'a STRING, an INTEGER or a BOOLEAN', toBoolean),
  ...family(
    'toString',
    ['STRING', 'BOOLEAN', 'INTEGER', 'FLOAT', 'POINT', ...TEMPORAL_TYPES],
    'STRING',
    'a STRING, a number, a BOOLEAN, a POINT or a temporal value',
    toText,
  ),
];
