/** STARTS WITH, ENDS WITH, CONTAINS and `=~`; null when a side is no text. */
import type { Binary, Expression } from '../syntax/ast.ts';
import type { Evaluate } from '../run/operator.ts';
import type { CompileContext } from './compile-context.ts';
import { compileRegularExpression } from './regular-expression.ts';

export function compileTextPredicate(
  e: Binary,
  context: CompileContext,
  compile: (e: Expression) => Evaluate,
): Evaluate {
  if (e.operator === '=~') return compileRegularExpression(e, context, compile);
  const left = compile(e.left);
  const test = TESTS[e.operator as keyof typeof TESTS];
  if (e.right.kind === 'literal' && typeof e.right.value === 'string') {
    const part = e.right.value;
    if (e.operator === 'CONTAINS') {
      return (frame) => {
        const text = left(frame);
        return typeof text === 'string' ? text.includes(part) : null;
      };
    }
    return (frame) => {
      const text = left(frame);
      return typeof text === 'string' ? test(text, part) : null;
    };
  }
  const right = compile(e.right);
  return (frame) => {
    const text = left(frame);
    const part = right(frame);
    if (typeof text !== 'string' || typeof part !== 'string') return null;
    context.runtime.step(text.length >>> 8);
    return test(text, part);
  };
}

const TESTS = {
  'STARTS WITH': (text: string, part: string) => text.startsWith(part),
  'ENDS WITH': (text: string, part: string) => text.endsWith(part),
  CONTAINS: (text: string, part: string) => text.includes(part),
} as const;
