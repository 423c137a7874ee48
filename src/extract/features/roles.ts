/**
 * What part each noun plays beside each verb or noun of its sentence, whatever the form: the subject of a passive is its patient,
 * a conjunct plays the part of the first, a relative clause speaks of the noun before it. So `Mali was attacked by Chad`,
 * `Chad, which attacked Mali` and `Chad and Niger attacked Mali` look alike to the models.
 */
import { agentOf, patientOf } from '../parse/verb.ts';
import { coordinated, dependents, isNoun, isVerb, type Tree } from '../parse/tree.ts';
import { mix } from './hash.ts';

export interface Role {
  readonly predicate: number;
  /** A hash: agent, patient, `with`, owner, … */
  readonly part: number;
}

/** By token, what it plays beside which predicates. */
export type Roles = readonly (readonly Role[])[];

const AGENT = 1;
const PATIENT = 2;
const OWNER = 3;
const MODIFIER = 4;
const ITSELF = 5;
const WITHIN = 7;
const THROUGH_OBJECT = 11;

/** Parts that one token may play; a list of names in noise would have many. */
const MOST = 12;

/** `lemma` holds the hash of each token's lemma. */
export function rolesOf(tree: Tree, lemma: Int32Array): Roles {
  const { length } = lemma;
  const roles: Role[][] = Array.from({ length }, () => []);
  const play = (token: number, predicate: number, part: number) => {
    const own = roles[token];
    if (own === undefined || own.length >= MOST || token === predicate) return;
    if (!own.some((role) => role.predicate === predicate && role.part === part)) own.push({ predicate, part });
  };
  const all = (heads: readonly number[], predicate: number, part: number) => {
    for (const first of heads) for (const token of coordinated(tree, first)) play(token, predicate, part);
  };
  const phrases = (governor: number, predicate: number, salt: number) => {
    for (const preposition of dependents(tree, governor, 'prep', 'agent', 'dative')) {
      const objects = dependents(tree, preposition, 'pobj');
      all(objects, predicate, mix(lemma[preposition]!, salt));
      for (const second of dependents(tree, preposition, 'prep'))
        all(dependents(tree, second, 'pobj'), predicate, mix(lemma[second]!, salt));
    }
  };
  for (let at = 0; at < length; at++) {
    if (isVerb(tree, at)) {
      all(agentOf(tree, at), at, AGENT);
      const patients = patientOf(tree, at);
      all(patients, at, PATIENT);
      all(dependents(tree, at, 'attr', 'oprd'), at, ITSELF);
      phrases(at, at, 0);
      for (const object of patients) if (object > at) phrases(object, at, mix(lemma[object]!, THROUGH_OBJECT));
    } else if (isNoun(tree, at)) {
      all(dependents(tree, at, 'poss'), at, OWNER);
      all(dependents(tree, at, 'amod', 'compound', 'nmod'), at, MODIFIER);
      all(dependents(tree, at, 'appos'), at, ITSELF);
      phrases(at, at, 0);
    }
  }
  // What stands before a noun plays the noun's part at one remove: the country in `French troops left Mali`.
  for (let at = 0; at < length; at++) {
    if (!isNoun(tree, at) || roles[at]!.length === 0) continue;
    const outer = roles[at]!.slice();
    for (const inner of dependents(tree, at, 'poss', 'amod', 'compound', 'nmod'))
      for (const { predicate, part } of outer) if (predicate !== inner) play(inner, predicate, mix(part, WITHIN));
  }
  return roles;
}
