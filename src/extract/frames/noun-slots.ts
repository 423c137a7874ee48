import { isCapitalised, agentOf, patientOf, referentOf, subjectOf, isPassive } from '../parse/verb.ts';
import {
  dependents,
  firstConjunct,
  headOf,
  isNoun,
  isVerb,
  labelOf,
  lemmaOf,
  wordOf,
  type Tree,
} from '../parse/tree.ts';

const COPULAS = new Set(['be', 'become', 'remain', 'stay']);
const NAMING = new Set(['name', 'appoint', 'elect', 'make', 'call', 'consider', 'declare', 'designate', 'nominate']);

export function possessorOf(tree: Tree, noun: number): readonly number[] {
  return dependents(tree, noun, 'poss').map((at) => referentOf(tree, at));
}

/** Names and demonyms before a noun: `Malian withdrawal`, `the Islamic State attack`; for a title also those before the name it stands with. */
export function modifiersOf(tree: Tree, noun: number): readonly number[] {
  const own = namesBefore(tree, noun, noun);
  return own.length > 0 || labelOf(tree, noun) !== 'compound' ? own : namesBefore(tree, headOf(tree, noun), noun);
}

function namesBefore(tree: Tree, head: number, noun: number): readonly number[] {
  return dependents(tree, head, 'amod', 'compound', 'nmod', 'npadvmod').filter((at) => {
    return (
      at < noun &&
      isCapitalised(tree, at) &&
      !tree.tokens.slice(at, noun).some(({ tag }) => tag === ',' || tag === 'CC' || tag === ':')
    );
  });
}

/** Who bears a role noun: `President Sall`, `Sall, the president`, `Sall is (was elected) president`, `serves as president`. */
export function bearersOf(tree: Tree, role: number): readonly number[] {
  const noun = firstConjunct(tree, role);
  const head = headOf(tree, noun);
  switch (labelOf(tree, noun)) {
    case 'compound':
    case 'nmod':
      return head > noun && isNoun(tree, head) ? [head] : [];
    case 'appos':
      return [head];
    case 'attr':
      if (COPULAS.has(lemmaOf(tree, head))) return subjectOf(tree, head);
      return patientOf(tree, head);
    case 'oprd':
    case 'xcomp':
      return NAMING.has(lemmaOf(tree, head)) ? patientOf(tree, head) : subjectOf(tree, head);
    case 'pobj':
      return bearersThroughAs(tree, head);
    case 'nsubj': {
      const attributes = COPULAS.has(lemmaOf(tree, head)) ? dependents(tree, head, 'attr') : [];
      return attributes.length > 0 ? attributes : dependents(tree, noun, 'appos');
    }
    default:
      return dependents(tree, noun, 'appos');
  }
}

function bearersThroughAs(tree: Tree, prep: number): readonly number[] {
  if (wordOf(tree, prep) !== 'as') return [];
  const verb = headOf(tree, prep);
  if (!isVerb(tree, verb)) return [];
  const patient = patientOf(tree, verb);
  return patient.length > 0 ? patient : subjectOf(tree, verb);
}

/** The verb that lends the noun its subject (`launched an attack`), or -1. */
export function lightVerbOf(tree: Tree, noun: number, light: readonly string[]): number {
  const first = firstConjunct(tree, noun);
  let verb = headOf(tree, first);
  const label = labelOf(tree, first);
  if (label === 'pobj') verb = headOf(tree, verb);
  else if (label !== 'dobj' && label !== 'nsubjpass' && label !== 'attr') {
    if (label !== 'nsubj' && labelOf(tree, verb) !== 'relcl') return -1;
  }
  if (label === 'nsubj') return -1;
  return verb >= 0 && isVerb(tree, verb) && light.includes(lemmaOf(tree, verb))
    ? verb
    : lentByRelative(tree, first, light);
}

/** `the attack that X launched`, `an attack carried out by X`. */
function lentByRelative(tree: Tree, noun: number, light: readonly string[]): number {
  const clause = dependents(tree, noun, 'relcl', 'acl').find((at) => light.includes(lemmaOf(tree, at)));
  return clause !== undefined && (isPassive(tree, clause) || agentOf(tree, clause)[0] !== noun) ? clause : -1;
}
