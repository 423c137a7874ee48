import { compareIssues } from '../model/issue.ts';
import type { Issue } from '../model/issue.ts';
import type { Entity } from '../model/entity.ts';
import type { Ontology } from '../model/ontology.ts';
import { adviceFor } from '../model/nearest.ts';

/** Every entity is of a kind that the ontology has and that is not abstract. */
export function checkEntities(entities: Iterable<Entity>, { kinds }: Ontology): readonly Issue[] {
  const issues: Issue[] = [];
  const concrete = [...kinds.values()].filter(({ abstract }) => !abstract).map(({ name }) => name);
  for (const { kind, place, kindPlace } of entities) {
    const known = kinds.get(kind);
    if (known && !known.abstract) continue;
    const advice = adviceFor(kind, concrete) || `; the ontology has ${concrete.join(', ')}`;
    const what = known ? `"${kind}" is abstract` : `no kind "${kind}"`;
    issues.push({ code: 'unknown-kind', severity: 'error', place: kindPlace ?? place, message: `${what}${advice}` });
  }
  return issues.sort(compareIssues);
}
