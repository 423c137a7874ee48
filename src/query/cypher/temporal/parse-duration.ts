import { approximateDuration, durationOf } from './duration.ts';
import type { Duration } from './duration.ts';
import { invalidValue } from './failure.ts';

const NUMBER = '[-+]?\\d+(?:[.,]\\d+)?';

/** `P1Y2M3W4DT5H6M7.8S`, any part left out, signs and fractions on each part, `-P…`. */
const UNITS = new RegExp(
  `^(?<sign>[-+]?)P(?:(?<years>${NUMBER})Y)?(?:(?<months>${NUMBER})M)?(?:(?<weeks>${NUMBER})W)?(?:(?<days>${NUMBER})D)?` +
    `(?<T>T(?:(?<hours>${NUMBER})H)?(?:(?<minutes>${NUMBER})M)?(?:(?<seconds>[-+]?\\d+)(?:[.,](?<fraction>\\d{1,9}))?S)?)?$`,
  'i',
);

/** `P2012-02-02T14:37:21.545`, `P20120202T143721.545`. */
const DATE_LIKE =
  /^(?<sign>[-+]?)P(?:(?<years>\d{4})(?:-(?<months>\d\d)-(?<days>\d\d)|(?<m>\d\d)(?<d>\d\d)))?(?:T(?:(?<h>\d\d)(?:(?<min>\d\d)(?:(?<s>\d\d)(?:[.,](?<f>\d{1,9}))?)?)?|(?<hours>\d\d):(?<minutes>\d\d)(?::(?<seconds>\d\d)(?:[.,](?<fraction>\d{1,9}))?)?))?$/i;

/** @throws EvaluationFailure for a text that is no duration. */
export function parseDuration(text: string): Duration {
  const groups = UNITS.exec(text)?.groups;
  if (groups !== undefined && !/[PT]$/i.test(text)) return ofUnits(groups);
  const dateLike = DATE_LIKE.exec(text)?.groups;
  if (dateLike !== undefined && !/[PT]$/i.test(text)) return ofDateLike(dateLike);
  throw invalidValue(`Text "${text}" cannot be parsed to a Duration: use a form such as P1Y2M10DT2H30M`);
}

type Groups = Readonly<Record<string, string | undefined>>;

function ofUnits(groups: Groups): Duration {
  const sign = groups['sign'] === '-' ? -1 : 1;
  const parts = ['years', 'months', 'weeks', 'days', 'hours', 'minutes'].map(
    (name) => groups[name]?.replace(',', '.') ?? '0',
  );
  demandFractionLast(groups);
  const seconds = groups['seconds'] ?? '0';
  const nanos = Number((groups['fraction'] ?? '').padEnd(9, '0')) * (seconds.startsWith('-') ? -1 : 1);
  if (parts.every((part) => !part.includes('.'))) {
    const [years, months, weeks, days, hours, minutes] = parts.map((part) =>
      BigInt(part.replace('+', '')),
    ) as Six<bigint>;
    const s = BigInt(sign);
    const total = hours * 3600n + minutes * 60n + BigInt(seconds.replace('+', ''));
    return durationOf(s * (years * 12n + months), s * (weeks * 7n + days), s * total, s * BigInt(nanos));
  }
  const [years, months, weeks, days, hours, minutes] = parts.map(Number) as Six<number>;
  const total = hours * 3600 + minutes * 60 + Number(seconds);
  return approximateDuration(sign * (years * 12 + months), sign * (weeks * 7 + days), sign * total, sign * nanos);
}

/** Only the smallest part that is named may have a fraction. */
function demandFractionLast(groups: Groups): void {
  const named = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'].filter(
    (name) => groups[name] !== undefined,
  );
  if (named.slice(0, -1).some((name) => /[.,]/.test(groups[name]!))) {
    throw invalidValue('Only the last part of a Duration may have a fraction');
  }
}

type Six<T> = [T, T, T, T, T, T];

function ofDateLike(groups: Groups): Duration {
  const sign = groups['sign'] === '-' ? -1n : 1n;
  const part = (long: string, short: string) => BigInt(groups[long] ?? groups[short] ?? 0);
  const months = part('years', '') * 12n + part('months', 'm');
  const seconds = part('hours', 'h') * 3600n + part('minutes', 'min') * 60n + part('seconds', 's');
  const nanos = BigInt((groups['fraction'] ?? groups['f'] ?? '').padEnd(9, '0'));
  return durationOf(sign * months, sign * part('days', 'd'), sign * seconds, sign * nanos);
}
