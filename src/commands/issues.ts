/** Issues as people read them: one a line, a count at the end, errors first in colour. */
import pc from 'picocolors';
import { formatIssue } from '../model/issue.ts';
import type { Issue, Severity } from '../model/issue.ts';

/** More lines than this say nothing more; the count still does. */
const MOST_LINES = 200;

const COLOUR: Readonly<Record<Severity, (text: string) => string>> = {
  error: pc.red,
  warning: pc.yellow,
  information: pc.dim,
};

/** Lines for the terminal; `information` is left to the count unless `all`. */
export function issueLines(issues: readonly Issue[], all: boolean): string {
  const shown = issues.filter(({ severity }) => all || severity !== 'information');
  const lines = shown.slice(0, all ? undefined : MOST_LINES).map((issue) => {
    return formatIssue(issue).replace(` ${issue.severity} `, ` ${COLOUR[issue.severity](issue.severity)} `);
  });
  const cut = shown.length - lines.length;
  if (cut > 0) lines.push(`… and ${cut} more; --all shows them`);
  return lines.map((line) => `${line}\n`).join('');
}

/** `2 errors, 1 warning`, or `no errors`. */
export function issueCount(issues: readonly Issue[]): string {
  const count = (severity: Severity, one: string, many: string): string[] => {
    const number = issues.filter((issue) => issue.severity === severity).length;
    return number === 0 ? [] : [`${number} ${number === 1 ? one : many}`];
  };
  const parts = [
    ...count('error', 'error', 'errors'),
    ...count('warning', 'warning', 'warnings'),
    ...count('information', 'citation without a stored text', 'citations without a stored text'),
  ];
  if (!issues.some(({ severity }) => severity === 'error')) parts.unshift('no errors');
  return parts.join(', ');
}

export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some(({ severity }) => severity === 'error');
}
