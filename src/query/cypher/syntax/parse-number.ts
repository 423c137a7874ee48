import { Float, integer } from '../value.ts';
import type { Value } from '../value.ts';
import type { TokenStream } from './token-stream.ts';

/** Takes the number that stands here; `negative` when a minus stood before it, so that the smallest integer can be written. */
export function parseNumber(s: TokenStream, negative: boolean): Value {
  const { kind, text, at } = s.token;
  s.advance();
  if (kind === 'float') {
    const value = Number(text);
    if (!Number.isFinite(value)) s.fail('FloatingPointOverflow', `"${text}" is too large for a float of 64 bits.`, at);
    return new Float(negative ? -value : value);
  }
  const magnitude = BigInt(text.toLowerCase());
  const value = integer(negative ? -magnitude : magnitude);
  if (value === undefined)
    s.fail('IntegerOverflow', `"${negative ? '-' : ''}${text}" is too large for an integer of 64 bits.`, at);
  return value;
}
