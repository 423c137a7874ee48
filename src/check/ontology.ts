/** The linter of the ontology: kinds and relations that refer to each other, and names that tell them apart. */
import type { Issue, IssueCode, SourcePlace } from '../model/issue.ts';
import { adviceFor } from '../model/nearest.ts';
import type { Kind, Ontology, Relation } from '../model/ontology.ts';

export function checkOntology(ontology: Ontology): readonly Issue[] {
  return [...unknownKinds(ontology), ...cycles(ontology), ...clashes(ontology), ...relationFaults(ontology)];
}

function error(code: IssueCode, place: SourcePlace, message: string): Issue {
  return { code, severity: 'error', place, message };
}

function* unknownKinds({ kinds, relations }: Ontology): Generator<Issue> {
  const users: readonly (Kind | Relation)[] = [...kinds.values(), ...relations.values()];
  for (const user of users) {
    const named = 'isA' in user ? user.isA : [...user.subject, ...user.object];
    for (const name of new Set(named)) {
      if (kinds.has(name)) continue;
      const advice = adviceFor(name, kinds.keys()) || '; add a file for it in ontology/kinds';
      yield error('unknown-kind', user.place, `"${user.name}" names the kind "${name}", which is not there${advice}`);
    }
  }
}

function* cycles({ kinds }: Ontology): Generator<Issue> {
  for (const kind of kinds.values()) {
    const seen = new Set<string>();
    const queue = [...kind.isA];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (next === kind.name) {
        yield error(
          'kind-cycle',
          kind.place,
          `"${kind.name}" is, through its "is_a", a kind of itself; break the circle`,
        );
        break;
      }
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push(...(kinds.get(next)?.isA ?? []));
    }
  }
}

/** Labels are compared without case; a symmetric relation reads the same both ways. */
function* clashes({ kinds, relations }: Ontology): Generator<Issue> {
  const holders = new Map<string, string>();
  const labels = (item: Kind | Relation): readonly string[] => {
    if ('isA' in item) return [item.label, item.plural];
    return item.symmetric ? [item.label] : [item.label, item.inverse];
  };
  for (const item of [...kinds.values(), ...relations.values()]) {
    for (const label of new Set(labels(item))) {
      const key = label.toLowerCase();
      const holder = holders.get(key);
      if (holder !== undefined && holder !== item.name) {
        yield error('label-clash', item.place, `"${item.name}" and "${holder}" are both called "${label}"; rename one`);
      } else {
        holders.set(key, item.name);
      }
    }
  }
}

function* relationFaults({ relations }: Ontology): Generator<Issue> {
  for (const { name, place, examples, opens, closes } of relations.values()) {
    if (examples.length === 0) {
      yield error('missing-example', place, `"${name}" has no example; add a sentence that states it to "examples"`);
    }
    for (const { relation } of [...opens, ...closes]) {
      const target = relations.get(relation);
      if (!target) {
        const advice = adviceFor(relation, relations.keys());
        yield error('unknown-relation', place, `"${name}" opens or closes "${relation}", which is not there${advice}`);
      } else if (target.nature !== 'state') {
        yield error(
          'bad-value',
          place,
          `"${name}" opens or closes "${relation}", which is an event; only states begin and end`,
        );
      }
    }
  }
}
