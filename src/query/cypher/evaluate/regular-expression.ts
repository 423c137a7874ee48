/** `text =~ 'pattern'`: the whole text must match. Patterns are Java's; the flags (?i), (?s), (?m), (?u) may stand first. */
import type { Binary, Expression } from '../syntax/ast.ts';
import type { Evaluate } from '../run/operator.ts';
import type { CompileContext } from './compile-context.ts';

const MAX_PATTERN = 1000;
/** Longer texts are not matched against patterns that can take exponential time. */
const MAX_RISKY_TEXT = 200;

export function compileRegularExpression(
  e: Binary,
  context: CompileContext,
  compile: (e: Expression) => Evaluate,
): Evaluate {
  const left = compile(e.left);
  const right = compile(e.right);
  let source: string | undefined;
  let pattern = /(?:)/;
  let risky = false;
  return (frame) => {
    const text = left(frame);
    const wanted = right(frame);
    if (typeof text !== 'string' || wanted === null) return null;
    if (typeof wanted !== 'string')
      return context.fail('TypeError', 'InvalidArgumentType', 'A pattern is a STRING.', e.right.at);
    if (wanted !== source) {
      pattern = patternOf(wanted, e.right.at, context);
      risky = /[*+}]\??\)[*+{]|\|.*\)[*+{]/.test(wanted);
      source = wanted;
    }
    if (risky && text.length > MAX_RISKY_TEXT) {
      const sentence =
        'This pattern repeats a group that repeats itself and could run for ever on a long text; write it without nested repetition.';
      return context.fail('ArgumentError', 'InvalidArgumentValue', sentence, e.right.at);
    }
    context.runtime.step(1 + (text.length >>> 5));
    return pattern.test(text);
  };
}

function patternOf(source: string, at: number, context: CompileContext): RegExp {
  let body = source;
  const flags = new Set(['u']);
  for (let match = LEADING_FLAGS.exec(body); match !== null; match = LEADING_FLAGS.exec(body)) {
    for (const flag of match[1]!) if ('ism'.includes(flag)) flags.add(flag);
    body = body.slice(match[0].length);
  }
  body = body.replace(/\\Q([\s\S]*?)(?:\\E|$)/g, (_, text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  body = body.replace(/([*+?}])\+/g, '$1');
  try {
    if (body.length > MAX_PATTERN) throw new Error('it is too long');
    try {
      return new RegExp(`^(?:${body})$`, [...flags].join(''));
    } catch {
      // escapes that Java takes and the unicode mode of JavaScript does not
      flags.delete('u');
      return new RegExp(`^(?:${body})$`, [...flags].join(''));
    }
  } catch (error) {
    const sentence = `"${source}" is no regular expression: ${(error as Error).message}.`;
    return context.fail('SyntaxError', 'InvalidArgumentValue', sentence, at);
  }
}

const LEADING_FLAGS = /^\(\?([a-zA-Z]+)\)/;
