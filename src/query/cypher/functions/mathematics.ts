import type { FunctionEntry } from '../function-table.ts';
import { Float, integer, isInteger } from '../value.ts';
import type { Value } from '../value.ts';
import { argumentFailure, countOf, numberOf, textOf, wrongType } from './arguments.ts';
import { roundDecimal, roundingModeOf } from './decimal-rounding.ts';
import { entry } from './entry.ts';

function abs([value]: readonly Value[]): Value {
  if (typeof value === 'number') return Math.abs(value);
  if (value instanceof Float) return new Float(Math.abs(value.value));
  if (typeof value !== 'bigint') throw wrongType('abs', 'a number', value!);
  // The least integer has no positive counterpart and stays, as on Neo4j.
  return value < 0n ? (integer(-value) ?? value) : value;
}

/** Without precision halves go up (towards +∞), with one they go away from 0, as on Neo4j. */
function round([value, precision, mode]: readonly Value[]): Value {
  const number = numberOf('round', value!);
  if (!Number.isFinite(number)) return new Float(number);
  if (precision === undefined) return new Float(saturated(number));
  const places = countOf('round', precision);
  if (places < 0) throw argumentFailure(`The precision of round() cannot be negative, but was ${places}`);
  if (places === 0 && mode === undefined) return new Float(saturated(number));
  return new Float(
    roundDecimal(number, places, mode === undefined ? 'HALF_UP' : roundingModeOf(textOf('round', mode))),
  );
}

/** Rounding passes through a 64-bit integer. */
function saturated(number: number): number {
  const rounded = Math.floor(number) + (number - Math.floor(number) >= 0.5 ? 1 : 0);
  return Math.max(-(2 ** 63), Math.min(2 ** 63, rounded)) + 0;
}

function sign([value]: readonly Value[]): Value {
  const number = numberOf('sign', value!);
  return number > 0 ? 1 : number < 0 ? -1 : 0;
}

function isNaNOf([value]: readonly Value[]): Value {
  if (isInteger(value!)) return false;
  return Number.isNaN(numberOf('isNaN', value!));
}

/** Java's constants; the product with them is rounded once. */
const DEGREES_PER_RADIAN = 57.29577951308232;
const RADIANS_PER_DEGREE = 0.017453292519943295;

const NUMERIC = ['INTEGER', 'FLOAT'] as const;

function real(name: string, compute: (x: number) => number): FunctionEntry {
  return entry(name, [NUMERIC], 'FLOAT', ([value]) => new Float(compute(numberOf(name, value!))));
}

function constant(name: string, value: number): FunctionEntry {
  return entry(name, [], 'FLOAT', () => new Float(value));
}

export const MATHEMATICAL_FUNCTIONS: readonly FunctionEntry[] = [
  entry('abs', [NUMERIC], 'NUMBER', abs),
  entry('round', [NUMERIC, NUMERIC, 'STRING'], 'FLOAT', round, { optional: 2 }),
  entry('sign', [NUMERIC], 'INTEGER', sign),
  entry('isNaN', [NUMERIC], 'BOOLEAN', isNaNOf),
  entry('rand', [], 'FLOAT', (_, context) => new Float(context.random()), { deterministic: false }),
  real('ceil', Math.ceil),
  real('floor', Math.floor),
  real('sqrt', Math.sqrt),
  real('exp', Math.exp),
  real('log', Math.log),
  real('log10', Math.log10),
  real('sin', Math.sin),
  real('cos', Math.cos),
  real('tan', Math.tan),
  real('cot', (x) => 1 / Math.tan(x)),
  real('asin', Math.asin),
  real('acos', Math.acos),
  real('atan', Math.atan),
  real('haversin', (x) => (1 - Math.cos(x)) / 2),
  real('degrees', (x) => x * DEGREES_PER_RADIAN),
  real('radians', (x) => x * RADIANS_PER_DEGREE),
  entry(
    'atan2',
    [NUMERIC, NUMERIC],
    'FLOAT',
    ([y, x]) => new Float(Math.atan2(numberOf('atan2', y!), numberOf('atan2', x!))),
  ),
  constant('e', Math.E),
  constant('pi', Math.PI),
];
