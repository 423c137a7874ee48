import { STATUSES } from '../model/claim.ts';
import type { AddedRelationship, Changes } from './pull.ts';
import type { Status } from '../model/claim.ts';

/** Who pulls, and the day, as judgements record them. */
export interface Reviewer {
  readonly by: string;
  readonly when: string;
}

/** `PLANNED_WITHDRAWS_FROM` is withdraws_from, planned. */
export function relationOf(type: string): { readonly relation: string; readonly status: Status } {
  const status = STATUSES.find((name) => type.startsWith(`${name.toUpperCase()}_`));
  if (status === undefined) return { relation: type.toLowerCase(), status: 'actual' };
  return { relation: type.slice(status.length + 1).toLowerCase(), status };
}

/** Properties of an added relationship that a claim has too, as text. */
const CARRIED = ['since', 'until', 'when', 'title', 'of'] as const;

/**
 * Added relationships as curated claims, to be reviewed and completed: a claim needs a source, which is taken from a property
 * `document` and else left for `claimgraph check` to ask for. `nameOf` gives an entity's name. Every text is a JSON string, which
 * YAML reads as the same.
 */
export function claimsYaml(added: readonly AddedRelationship[], nameOf: (id: string) => string): string {
  const entries = added.map(({ source, type, target, properties }) => {
    const { relation, status } = relationOf(type);
    const fields = CARRIED.flatMap((name) => {
      const value = properties[name];
      return typeof value === 'string' ? [`    ${name}: ${JSON.stringify(value)}`] : [];
    });
    const { document } = properties;
    const sources = typeof document === 'string' ? `[{ document: ${JSON.stringify(document)} }]` : '[] # who says so?';
    return [
      `  - subject: ${JSON.stringify(nameOf(source))}`,
      `    relation: ${JSON.stringify(relation)}`,
      `    object: ${JSON.stringify(nameOf(target))}`,
      `    status: ${status}`,
      ...fields,
      `    sources: ${sources}`,
    ].join('\n');
  });
  return `# relationships that were added in the database; review them, name their sources, and move them to your claims\nclaims:\n${entries.join('\n')}\n`;
}

/** Merged nodes as `same`, deleted relationships as `reject` of the claims that made them. */
export function judgementsYaml(
  { merged, deleted }: Pick<Changes, 'merged' | 'deleted'>,
  nameOf: (id: string) => string,
  { by, when }: Reviewer,
): string {
  const entry = (verdict: string, of: readonly string[], why: string): string =>
    [
      `  - ${verdict}: [${of.map((text) => JSON.stringify(text)).join(', ')}]`,
      `    by: ${JSON.stringify(by)}`,
      `    when: '${when}'`,
      `    why: ${JSON.stringify(why)}`,
    ].join('\n');
  const same = merged.map(({ gone, kept }) => entry('same', [nameOf(kept), nameOf(gone.id)], 'merged in the database'));
  const rejected = deleted.flatMap(({ source, type, target, properties }) => {
    const claims = Array.isArray(properties.claims) ? properties.claims.map(String) : [];
    const what = `${nameOf(source)} ${type} ${nameOf(target)}`;
    return claims.length === 0 ? [] : [entry('reject', claims, `the relationship ${what} was deleted in the database`)];
  });
  return `# decisions taken in the database; say why, and move them to judgements.yaml\njudgements:\n${[...same, ...rejected].join('\n')}\n`;
}
