/** Dates, numbers and facts in words. */
import type { ClaimView, CountView, Dates } from './dataset.ts';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `2022-02-17` → `17 Feb 2022`, `2022-02` → `Feb 2022`; anything else as it stands. */
export function wordDate(when: string): string {
  const [year, month, day] = when.split('-');
  const name = MONTHS[Number(month) - 1];
  if (year === undefined || name === undefined) return when;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** `since 2013`, `2013 to Aug 2022`, `on 17 Feb 2022`; empty when nothing is known. An unknown end is left unsaid. */
export function wordDates({ since, until, when }: Dates): string {
  const parts: string[] = [];
  if (when !== undefined) parts.push(`${when.length === 10 ? 'on' : 'in'} ${wordDate(when)}`);
  if (since !== undefined && until !== undefined) parts.push(`${wordDate(since)} to ${wordDate(until)}`);
  else if (since !== undefined) parts.push(`since ${wordDate(since)}`);
  else if (until !== undefined) parts.push(`until ${wordDate(until)}`);
  return parts.join(', ');
}

const NUMBER = new Intl.NumberFormat('en');

/** `almost 5,000 troops`, `900 to 1,000 troops`, `at least 15 soldiers`. */
export function wordCount({ value, min, max, unit, approx }: CountView): string {
  const number = value !== undefined ? NUMBER.format(value) : range(min, max);
  const hedge = approx !== undefined && approx.startsWith('several') && value === undefined;
  const amount = hedge ? `${approx}${number ? ` (${number})` : ''}` : [approx, number].filter(Boolean).join(' ');
  return [amount, unit].filter(Boolean).join(' ');
}

function range(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return `${NUMBER.format(min)} to ${NUMBER.format(max)}`;
  if (min !== undefined) return `at least ${NUMBER.format(min)}`;
  return max !== undefined ? `at most ${NUMBER.format(max)}` : '';
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${NUMBER.format(count)} ${count === 1 ? one : many}`;
}

/** `2 documents of 1 origin`, with the warning in it that copies are no confirmation. */
export function wordSupport(documents: number, origins: number): string {
  const said = plural(documents, 'document');
  if (documents < 2 || origins === 0) return said;
  return origins === 1 ? `${said}, one origin` : `${said}, ${NUMBER.format(origins)} independent origins`;
}

/** Where in its source a claim stands. */
export function wordPlace({ where, start, end }: ClaimView): string {
  if (where !== undefined) return where;
  return start !== undefined && end !== undefined ? `characters ${NUMBER.format(start)}–${NUMBER.format(end)}` : '';
}
