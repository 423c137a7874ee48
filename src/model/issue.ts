/** Bad data is a value: a code, where it stands, the culprit in quotes, and what would be right. */

/** Where something stands in a file that a person edits. Line and column are 1-based; the column counts UTF-16 units. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** `error` fails the run; `warning` is for a person to look at; `information` only tells. */
export type Severity = 'error' | 'warning' | 'information';

/** Every code an issue can carry, with the sentence that the README gives it. */
export const ISSUE_CODES = {
  'unreadable-file': 'the file cannot be read (missing, a folder, no permission)',
  'file-too-large': 'the file is larger than the limit',
  'not-utf8': 'the file holds bytes that are no UTF-8',
  'empty-file': 'the file says nothing',
  'yaml-syntax': 'the file is no YAML',
  'yaml-limit': 'the YAML is nested too deep or its aliases expand too far',
  'unknown-key': 'a key that the format does not have',
  'missing-key': 'a key that the format needs is not there',
  'wrong-type': 'a value of the wrong type',
  'bad-value': 'a value outside what the format allows',
  'bad-date': 'a date that is no ISO date of year, month or day precision',
  'misplaced-file': 'a file in a folder or with an ending that claimgraph does not read',
  'duplicate-id': 'one id is declared twice',
  'duplicate-kind': 'one kind is declared twice',
  'duplicate-relation': 'one relation is declared twice',
  'unknown-kind': 'a kind that the ontology does not have',
  'unknown-relation': 'a relation that the ontology does not have',
  'kind-cycle': 'a kind that is, through others, a kind of itself',
  'label-clash': 'two entries of the ontology share a label or relationship type',
  'missing-example': 'a relation without an example',
  'unknown-entity': 'a name that no entity has',
  'ambiguous-name': 'a name that fits two or more entities',
  'contradicting-judgements': 'judgements that cannot both hold',
  'unknown-claim': 'a judgement on a claim that is not there',
  'unknown-document': 'a document that documents.yaml does not list',
  'unlisted-article': 'an article that documents.yaml does not list, so that its publisher and date are unknown',
  'wrong-subject-kind': 'a subject of a kind that the relation does not start from',
  'wrong-object-kind': 'an object of a kind that the relation does not lead to',
  'self-relation': 'a claim whose subject and object are one entity',
  'impossible-dates': 'dates that cannot all hold',
  'impossible-count': 'a count that cannot hold',
  'duplicate-claim': 'one claim is made twice from the same document',
  'missing-document': 'a claim without a document',
  'quote-mismatch': 'a quote that does not stand in the stored text at its offsets',
  'text-changed': 'a stored text that no longer has the hash that was recorded',
  'quote-not-verified': 'a cited source whose text is not stored: cited, not verified',
  'article-skipped': 'an article that the extractor could not use',
  'pull-conflict': 'a change in the database that claims cannot carry',
} as const satisfies Record<string, string>;

export type IssueCode = keyof typeof ISSUE_CODES;

export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly place: SourcePlace;
  /** One sentence: the culprit in double quotes, and what would be right. */
  readonly message: string;
}

/** `file:line:column severity code message`, the one form in which an issue is printed. */
export function formatIssue({ place, severity, code, message }: Issue): string {
  return `${place.file}:${place.line}:${place.column} ${severity} ${code} ${message}`;
}

/** Files by name, then by line and column, then by code: the order in which a run's issues are reported. */
export function compareIssues(a: Issue, b: Issue): number {
  return (
    compareText(a.place.file, b.place.file) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
