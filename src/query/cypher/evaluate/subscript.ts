/** `list[i]`, `map[key]`, `node[key]`, `list[from..to]`. */
import type { Expression, Slice, Subscript } from '../syntax/ast.ts';
import { Node, Relationship, isInteger, isList, isMap, isNumber, toNumber } from '../value.ts';
import type { Value } from '../value.ts';
import type { Evaluate } from '../run/operator.ts';
import { asList } from '../as-list.ts';
import type { CompileContext } from './compile-context.ts';
import { propertyOf } from './property.ts';

type Compile = (e: Expression) => Evaluate;

export function compileSubscript(e: Subscript, context: CompileContext, compile: Compile): Evaluate {
  const object = compile(e.object);
  const index = compile(e.index);
  const { at } = e;
  const wrong = (detail: string, sentence: string): never => context.fail('TypeError', detail, sentence, at);
  return (frame) => {
    const value = object(frame);
    const key = index(frame);
    if (value === null || key === null) return null;
    if (isList(value)) {
      if (typeof key === 'number') return value[key < 0 ? value.length + key : key] ?? null;
      return isInteger(key)
        ? null
        : wrong('ListElementAccessByNonInteger', 'An element of a list is taken by an INTEGER.');
    }
    if (isMap(value)) {
      if (typeof key !== 'string')
        return wrong('MapElementAccessByNonString', 'A value of a map is taken by a STRING.');
      return value.get(key) ?? null;
    }
    if (typeof key !== 'string' && (value instanceof Node || value instanceof Relationship))
      return wrong('PropertyAccessByNonString', 'A property is taken by a STRING.');
    return context.located(at, () => propertyOf(value, typeof key === 'string' ? key : '[…]'));
  };
}

export function compileSlice(e: Slice, context: CompileContext, compile: Compile): Evaluate {
  const object = compile(e.object);
  const from = e.from && compile(e.from);
  const to = e.to && compile(e.to);
  const bound = (value: Value, length: number): number => {
    if (!isNumber(value))
      return context.fail('TypeError', 'InvalidArgumentType', 'The bounds of a slice are INTEGERs.', e.at);
    const place = Math.trunc(toNumber(value));
    return Math.max(0, Math.min(length, place < 0 ? length + place : place));
  };
  return (frame) => {
    const list = asList(object(frame));
    const first = from === undefined ? 0 : from(frame);
    const last = to === undefined ? undefined : to(frame);
    if (list === null || first === null || last === null) return null;
    const end = last === undefined ? list.length : bound(last, list.length);
    context.runtime.allocate(8 * list.length);
    return list.slice(bound(first, list.length), end);
  };
}
