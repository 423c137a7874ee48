/** Why a place is taken to stand for an entity, in words a journalist can follow. */
import { kindName } from './mention-facts.ts';
import type { Link } from './resolve.ts';

/** `name` is the one that the entity goes by. */
export function reasonOf({ facts, cluster, certainty }: Link, name: string): string {
  const sure = `${Math.round(certainty * 100)} %`;
  if (facts.form === 'implicit')
    return `"${facts.surface}" is taken to be of ${name}: the sentence does not say, and ${sure} of the places that name a country name this one`;
  if (facts.known !== undefined && facts.known === name) {
    if (facts.knownRole === 'demonym') return `"${facts.surface}" is the adjective of ${name}`;
    if (facts.knownRole === 'seat')
      return `"${facts.surface}" is the seat of the government of ${name} and speaks or acts here`;
    return `"${facts.surface}" is a name of ${name}`;
  }
  const kind = kindName(facts.kind);
  if (cluster.members[0] === facts) return `named here first, as ${/^[AO]/.test(kind) ? 'an' : 'a'} ${kind}`;
  if (facts.form === 'pronoun') return `"${facts.surface}" goes back to ${name} (${sure} sure)`;
  if (facts.form === 'description') return `"${facts.surface}" describes ${name} (${sure} sure)`;
  return facts.surface === name ? `the same name` : `"${facts.surface}" is taken as a name of ${name} (${sure} sure)`;
}
