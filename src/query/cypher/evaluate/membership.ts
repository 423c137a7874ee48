/** `x IN list`. */
import { equals } from '../equality.ts';
import { groupKey } from '../group-key.ts';
import type { Binary, Expression } from '../syntax/ast.ts';
import type { Value, ValueList } from '../value.ts';
import type { Evaluate } from '../run/operator.ts';
import { compileList } from './compile-list.ts';
import type { CompileContext } from './compile-context.ts';
import type { Bindings } from './slot.ts';

export function compileIn(e: Binary, context: CompileContext, bindings: Bindings): Evaluate {
  const left = context.rules.expression(e.left, context, bindings);
  const right = compileList(e.right, context, bindings);
  const texts = constantTexts(e.right);
  if (texts !== undefined) {
    return (frame) => {
      const value = left(frame);
      return value === null ? null : typeof value === 'string' && texts.has(value);
    };
  }
  const known = new KnownList();
  return (frame) => {
    const value = left(frame);
    const list = right(frame);
    if (list === null) return null;
    if (list.length > LONG && typeof value === 'string') {
      const set = known.textsOf(list);
      if (set !== undefined) return set.has(value);
    }
    context.runtime.step(list.length);
    return contains(list, value);
  };
}

const LONG = 16;

/** A long list of texts that is asked for many times, as a set. */
class KnownList {
  private list: ValueList | undefined;
  private seen = 0;
  private set: ReadonlySet<Value> | undefined;

  textsOf(list: ValueList): ReadonlySet<Value> | undefined {
    if (list !== this.list) {
      this.list = list;
      this.seen = 0;
      this.set = undefined;
    }
    this.seen += 1;
    if (this.seen === 3 && list.every((item) => typeof item === 'string')) this.set = new Set(list.map(groupKey));
    return this.set;
  }
}

function constantTexts(e: Expression): ReadonlySet<string> | undefined {
  if (e.kind !== 'list' || e.items.length === 0) return undefined;
  const texts = e.items.map((item) =>
    item.kind === 'literal' && typeof item.value === 'string' ? item.value : undefined,
  );
  return texts.every((text) => text !== undefined) ? new Set(texts) : undefined;
}

function contains(list: ValueList, value: Value): boolean | null {
  let result: boolean | null = false;
  for (const item of list) {
    const same = equals(item, value);
    if (same === true) return true;
    if (same === null) result = null;
  }
  return result;
}
