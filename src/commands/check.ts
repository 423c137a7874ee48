import { hasErrors, issueCount, issueLines } from './issues.ts';
import { load } from './load.ts';

/** Prints every issue on stdout; 1 if one of them is an error. */
export async function checkCommand(
  paths: readonly string[],
  { json = false, all = false }: { json?: boolean; all?: boolean },
): Promise<number> {
  const { issues, claims, entities } = await load(paths);
  if (json) {
    process.stdout.write(`${JSON.stringify({ issues }, null, 2)}\n`);
  } else {
    process.stdout.write(issueLines(issues, all));
    process.stdout.write(`checked ${entities.length} entities and ${claims.length} claims: ${issueCount(issues)}\n`);
  }
  return hasErrors(issues) ? 1 : 0;
}
