import type { EvaluationContext, FunctionEntry } from '../function-table.ts';
import { isList } from '../value.ts';
import type { Value } from '../value.ts';
import { argumentFailure, countOf, textOf, wrongType } from './arguments.ts';
import { lengthOf, slice } from './code-points.ts';
import { entry } from './entry.ts';

/** What `trim()` takes off: white space without the no-break spaces. */
const SPACE = '\\t-\\r\\x1c-\\x20\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000';
const LEADING = new RegExp(`^[${SPACE}]+`);
const TRAILING_SPACE = new RegExp(`[${SPACE}]`);

type Side = 'both' | 'leading' | 'trailing';

function trimmed(name: string, side: Side) {
  return ([text, characters]: readonly Value[], context: EvaluationContext): Value => {
    const source = textOf(name, text!);
    context.step(source.length / 32);
    if (characters === undefined) return trimSpace(source, side);
    const set = new Set(textOf(name, characters));
    const points = Array.from(source);
    let start = 0;
    let end = points.length;
    if (side !== 'trailing') while (start < end && set.has(points[start]!)) start += 1;
    if (side !== 'leading') while (end > start && set.has(points[end - 1]!)) end -= 1;
    return points.slice(start, end).join('');
  };
}

function trimSpace(text: string, side: Side): string {
  const start = side === 'trailing' ? text : text.replace(LEADING, '');
  if (side === 'leading') return start;
  let end = start.length;
  while (end > 0 && TRAILING_SPACE.test(start[end - 1]!)) end -= 1;
  return start.slice(0, end);
}

function changed(name: string, change: (text: string) => string) {
  return ([text]: readonly Value[], context: EvaluationContext): Value => {
    const source = textOf(name, text!);
    context.allocate(source.length * 2);
    return change(source);
  };
}

function naturalCount(name: string, value: Value): number {
  const count = countOf(name, value);
  if (count < 0) throw argumentFailure(`${name}() takes no negative start or length, but was given ${count}`);
  return count;
}

function substring([text, start, length]: readonly Value[]): Value {
  const source = textOf('substring', text!);
  const from = naturalCount('substring', start!);
  return slice(source, from, length === undefined ? Infinity : from + naturalCount('substring', length));
}

function right([text, length]: readonly Value[]): Value {
  const source = textOf('right', text!);
  return slice(source, Math.max(0, lengthOf(source) - naturalCount('right', length!)), Infinity);
}

function replace([text, search, replacement]: readonly Value[], context: EvaluationContext): Value {
  const source = textOf('replace', text!);
  const wanted = textOf('replace', search!);
  const put = textOf('replace', replacement!);
  const pieces = wanted === '' ? source.length + 2 : source.length / wanted.length + 1;
  context.step(source.length / 32);
  context.allocate(Math.min(pieces * put.length + source.length, 2 ** 40) * 2);
  return source.replaceAll(wanted, () => put);
}

function split([text, delimiter]: readonly Value[], context: EvaluationContext): Value {
  const source = textOf('split', text!);
  context.step(source.length / 8);
  context.allocate(source.length * 10);
  const delimiters = (isList(delimiter!) ? delimiter : [delimiter!]).map((item) => textOf('split', item));
  if (delimiters.includes('')) return Array.from(source);
  return delimiters.reduce((parts, mark) => parts.flatMap((part) => part.split(mark)), [source]);
}

const FORMS = ['NFC', 'NFD', 'NFKC', 'NFKD'];

function normalize([text, form]: readonly Value[], context: EvaluationContext): Value {
  const source = textOf('normalize', text!);
  const name = form === undefined ? 'NFC' : textOf('normalize', form);
  if (!FORMS.includes(name)) throw argumentFailure(`"${name}" is no normal form: use one of ${FORMS.join(', ')}`);
  context.allocate(source.length * 2);
  return source.normalize(name);
}

function charLength(name: string) {
  return ([text]: readonly Value[]): Value => {
    if (typeof text === 'string') return lengthOf(text);
    throw wrongType(name, 'a STRING', text!);
  };
}

const lower = (text: string) => text.toLowerCase();
const upper = (text: string) => text.toUpperCase();

export const STRING_FUNCTIONS: readonly FunctionEntry[] = [
  entry('toLower', ['STRING'], 'STRING', changed('toLower', lower)),
  entry('lower', ['STRING'], 'STRING', changed('lower', lower)),
  entry('toUpper', ['STRING'], 'STRING', changed('toUpper', upper)),
  entry('upper', ['STRING'], 'STRING', changed('upper', upper)),
  entry('trim', ['STRING', 'STRING'], 'STRING', trimmed('trim', 'both'), { optional: 1 }),
  entry('btrim', ['STRING', 'STRING'], 'STRING', trimmed('btrim', 'both'), { optional: 1 }),
  entry('ltrim', ['STRING', 'STRING'], 'STRING', trimmed('ltrim', 'leading'), { optional: 1 }),
  entry('rtrim', ['STRING', 'STRING'], 'STRING', trimmed('rtrim', 'trailing'), { optional: 1 }),
  entry('substring', ['STRING', 'INTEGER', 'INTEGER'], 'STRING', substring, { optional: 1 }),
  entry('left', ['STRING', 'INTEGER'], 'STRING', ([text, length]) =>
    slice(textOf('left', text!), 0, naturalCount('left', length!)),
  ),
  entry('right', ['STRING', 'INTEGER'], 'STRING', right),
  entry('replace', ['STRING', 'STRING', 'STRING'], 'STRING', replace),
  entry('split', ['STRING', ['STRING', 'LIST']], 'LIST', split),
  entry('normalize', ['STRING', 'STRING'], 'STRING', normalize, { optional: 1 }),
  entry('char_length', ['STRING'], 'INTEGER', charLength('char_length')),
  entry('character_length', ['STRING'], 'INTEGER', charLength('character_length')),
];
