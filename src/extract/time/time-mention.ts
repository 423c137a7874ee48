import type { When } from '../../model/time.ts';
import { isBefore } from '../../model/time.ts';
import {
  ancestors,
  dependents,
  headOf,
  isNoun,
  isUnder,
  isVerb,
  labelOf,
  tagOf,
  wordOf,
  type Tree,
} from '../parse/tree.ts';
import { expressionAt, type Direction } from './expression.ts';
import { beginsWithCapital } from '../text/letters.ts';

export type TimeRole = 'since' | 'until' | 'when';

/** One time that the sentence names, and what it is the time of. Token indexes. */
export interface TimeMention {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly role: TimeRole;
  readonly value: When;
  /** For a stretch with both ends (`1975-79`). */
  readonly until?: When | undefined;
  /** The verb or noun it is attached to, or -1. */
  readonly predicate: number;
  readonly reason: string;
}

const SINCE = new Set(['since', 'from', 'starting', 'beginning']);
const UNTIL = new Set(['until', 'till', 'through', 'by', 'before']);
/** Words between a preposition and a date that make it coarser. */
const SOFTENERS = new Set([
  'early',
  'late',
  'mid',
  'mid-',
  'the',
  'end',
  'of',
  'beginning',
  'start',
  'middle',
  'spring',
  'summer',
  'autumn',
  'fall',
  'winter',
  'on',
  'in',
  '-',
  'at',
  'least',
]);

/** Every time in the sentence; a relative one only as far as the day of publication allows. */
export function timesIn(tree: Tree, published: When | undefined): readonly TimeMention[] {
  const words = tree.tokens.map(({ text }) => text.toLowerCase());
  const found: TimeMention[] = [];
  for (let at = 0; at < words.length; at++) {
    const capital = beginsWithCapital(tree.tokens[at]?.text ?? '');
    const read = expressionAt(words, at, capital, published, () => directionOf(tree, attachment(tree, at)));
    if (!read) continue;
    const predicate = attachment(tree, at);
    const [start, marker] = introduction(words, at);
    if (isDate(tree, words, at, read.end, marker)) {
      const role: TimeRole =
        marker !== undefined && SINCE.has(marker)
          ? 'since'
          : marker !== undefined && UNTIL.has(marker)
            ? 'until'
            : read.stretch || read.until
              ? 'since'
              : 'when';
      const text = tree.tokens
        .slice(start, read.end)
        .map((token) => token.text)
        .join(' ');
      const reason = `"${text}" is ${role} ${read.value}${read.relative === undefined ? '' : ` (${read.relative})`}`;
      found.push({ start, end: read.end, role, value: read.value, until: read.until, predicate, reason });
    }
    at = read.end - 1;
  }
  return found;
}

/** A bare year counts only where it is a date: after a preposition, before the noun it dates, or beside a verb. */
function isDate(tree: Tree, words: readonly string[], at: number, end: number, marker: string | undefined): boolean {
  if (words[at - 1] === 'that') return false;
  if (end > at + 1 || !/^\d{4}$/.test(words[at] ?? '')) return true;
  if (COUNTABLE.has(words[end] ?? '')) return false;
  const head = headOf(tree, at);
  return marker !== undefined || (isNoun(tree, head) && head > at) || labelOf(tree, at) === 'npadvmod';
}

const COUNTABLE = new Set(['troops', 'soldiers', 'people', 'men', 'civilians', 'others', 'fighters']);

/** Where the phrase begins, and the preposition that gives it its role. */
function introduction(words: readonly string[], at: number): readonly [number, string | undefined] {
  let start = at;
  while (start > 0 && at - start < 5 && SOFTENERS.has(words[start - 1] ?? '')) start--;
  const marker = words[start - 1] ?? '';
  if (SINCE.has(marker) || UNTIL.has(marker)) return [start - 1, marker];
  const preposition = words.slice(start, at).find((word) => word === 'in' || word === 'on');
  return [start, preposition ?? (marker === 'during' || marker === 'in' || marker === 'on' ? marker : undefined)];
}

/** The verb or act that the time is attached to. */
function attachment(tree: Tree, at: number): number {
  for (const up of ancestors(tree, at)) {
    if (isVerb(tree, up)) return up;
    if (isNoun(tree, up) && !/^(NNP|CD)/.test(tagOf(tree, up)) && !TIME_NOUNS.has(wordOf(tree, up))) return up;
  }
  return -1;
}

const TIME_NOUNS = new Set(
  'year month week day end beginning start summer winter spring autumn fall decade evening morning night afternoon half years months days weeks'.split(
    ' ',
  ),
);

/** A plan looks ahead, a report looks back. */
function directionOf(tree: Tree, predicate: number): Direction {
  if (predicate < 0) return 'before';
  const verb = isVerb(tree, predicate) ? predicate : headOf(tree, predicate);
  const auxiliaries = dependents(tree, verb, 'aux').map((aux) => wordOf(tree, aux));
  return auxiliaries.some((word) => AHEAD.has(word)) && !auxiliaries.includes('have') ? 'after' : 'before';
}

const AHEAD = new Set(['will', "'ll", '’ll', 'would', 'shall', 'to', 'may', 'might', 'could', 'can', 'should']);

export interface ClaimTimes {
  readonly since?: When;
  readonly until?: When;
  readonly when?: When;
}

/** The times of a predicate: those attached to it, to the verb that carries it, or to a participle that completes it. `ends` are the heads of subject and object. */
export function timeFor(
  tree: Tree,
  times: readonly TimeMention[],
  predicate: number,
  ends: readonly number[],
): ClaimTimes {
  const own = times.filter(
    (time) =>
      time.predicate >= 0 &&
      (belongs(tree, time.predicate, predicate, ends) ||
        (time.role !== 'when' && isInClauseOf(tree, predicate, time.predicate))),
  );
  const first = (role: TimeRole): When | undefined => own.find((time) => time.role === role)?.value;
  const since = first('since');
  const until = first('until') ?? own.find((time) => time.until !== undefined)?.until;
  const when = first('when');
  const ordered = since === undefined || until === undefined || !isBefore(until, since);
  return {
    ...(since === undefined ? {} : { since }),
    ...(until === undefined || !ordered ? {} : { until }),
    ...(when === undefined ? {} : { when }),
  };
}

function belongs(tree: Tree, dated: number, predicate: number, ends: readonly number[]): boolean {
  if (dated === predicate) return true;
  const label = labelOf(tree, predicate);
  // `launched an attack on Monday`, `the attack took place on Monday`, `are in Mali since 2013`
  if (headOf(tree, predicate) === dated)
    return (
      ['dobj', 'nsubjpass', 'prep', 'attr'].includes(label) ||
      (label === 'nsubj' && HAPPENING.has(tree.tokens[dated]?.lemma ?? ''))
    );
  // `an attack carried out on Monday`, `troops stationed in Mali since 2013`; of an end alone the clause tells something else.
  if (ends.includes(predicate) && !ends.some((end) => isUnder(tree, end, dated))) return false;
  return (
    headOf(tree, dated) === predicate &&
    (['acl', 'relcl'].includes(labelOf(tree, dated)) || (labelOf(tree, dated) === 'xcomp' && isVerb(tree, predicate)))
  );
}

/** `have been active in Mali since 2013`, `are involved in the fight against them until 2024`: what lasts is said anywhere in the clause of the verb. */
function isInClauseOf(tree: Tree, at: number, verb: number): boolean {
  for (let up = at; up >= 0; up = headOf(tree, up)) {
    if (up === verb) return true;
    if (!CLAUSE_PARTS.has(labelOf(tree, up))) return false;
  }
  return false;
}

const CLAUSE_PARTS = new Set(['acomp', 'attr', 'dobj', 'pobj', 'prep', 'nsubj', 'nsubjpass', 'oprd', 'agent']);

const HAPPENING = new Set(['begin', 'start', 'happen', 'occur', 'end', 'take', 'continue']);
