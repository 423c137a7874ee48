import { argumentFailure } from './arguments.ts';

const MODES = ['CEILING', 'FLOOR', 'UP', 'DOWN', 'HALF_EVEN', 'HALF_UP', 'HALF_DOWN', 'UNNECESSARY'] as const;

export type RoundingMode = (typeof MODES)[number];

/** @throws EvaluationFailure for a mode that does not exist. */
export function roundingModeOf(text: string): RoundingMode {
  const mode = MODES.find((name) => name === text);
  if (mode === undefined) throw argumentFailure(`Unknown rounding mode "${text}": use one of ${MODES.join(', ')}`);
  return mode;
}

/** Rounds the decimal digits that a float prints with (not its binary value) to `places` after the point. */
export function roundDecimal(value: number, places: number, mode: RoundingMode): number {
  const [mantissa, exponent] = value.toExponential().split('e') as [string, string];
  const [whole, fraction = ''] = mantissa.replace('-', '').split('.') as [string, string?];
  const digits = BigInt(whole + fraction);
  /** value = ±digits × 10^-scale */
  const scale = fraction.length - Number(exponent);
  const drop = scale - places;
  if (drop <= 0) return value;
  if (drop > 400) return roundAway(mode, value < 0, 0n, -1) ? Number(`${value < 0 ? '-' : ''}1e-${places}`) : 0;
  const unit = 10n ** BigInt(drop);
  const kept = digits / unit;
  const rest = digits % unit;
  if (rest === 0n) return value;
  const half = rest * 2n < unit ? -1 : rest * 2n > unit ? 1 : 0;
  const rounded = roundAway(mode, value < 0, kept, half) ? kept + 1n : kept;
  return Number(`${value < 0 ? '-' : ''}${rounded}e-${places}`);
}

/** Whether the digit is raised; `half` says how the rest compares with one half. */
function roundAway(mode: RoundingMode, negative: boolean, kept: bigint, half: number): boolean {
  switch (mode) {
    case 'UP':
      return true;
    case 'DOWN':
      return false;
    case 'CEILING':
      return !negative;
    case 'FLOOR':
      return negative;
    case 'HALF_UP':
      return half >= 0;
    case 'HALF_DOWN':
      return half > 0;
    case 'HALF_EVEN':
      return half > 0 || (half === 0 && kept % 2n === 1n);
    case 'UNNECESSARY':
      throw argumentFailure('Rounding is necessary, and the rounding mode "UNNECESSARY" forbids it');
  }
}
