/** `list[i]`, `map[key]`, `node[key]`, `list[from..to]`. */
import type { Expression, Slice, Subscript } from '../syntax/ast.ts';
import { Node, Relationship, isInteger, isList, isMap } from '../value.ts';
import type { Value } from '../value.ts';
import type { Evaluate } from '../run/operator.ts';
import type { CompileContext } from './compile-context.ts';

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
    if (value instanceof Node || value instanceof Relationship) {
      if (typeof key !== 'string') return wrong('PropertyAccessByNonString', 'A property is taken by a STRING.');
      return context.located(at, () => value.property(key));
    }
    return wrong('InvalidArgumentType', 'Only lists, maps, nodes and relationships can be indexed.');
  };
}

export function compileSlice(e: Slice, context: CompileContext, compile: Compile): Evaluate {
  const object = compile(e.object);
  const from = e.from && compile(e.from);
  const to = e.to && compile(e.to);
  const bound = (value: Value, length: number): number => {
    if (!isInteger(value))
      return context.fail('TypeError', 'InvalidArgumentType', 'The bounds of a slice are INTEGERs.', e.at);
    const place = Number(value);
    return Math.max(0, Math.min(length, place < 0 ? length + place : place));
  };
  return (frame) => {
    const list = object(frame);
    const first = from === undefined ? 0 : from(frame);
    const last = to === undefined ? undefined : to(frame);
    if (list === null || first === null || last === null) return null;
    if (!isList(list)) return context.fail('TypeError', 'InvalidArgumentType', 'Only lists can be sliced.', e.at);
    const end = last === undefined ? list.length : bound(last, list.length);
    context.runtime.allocate(8 * list.length);
    return list.slice(bound(first, list.length), end);
  };
}
