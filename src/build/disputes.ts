/** Disagreement shown, not resolved: which facts are disputed, and by what. */
import type { Fact } from './facts.ts';
import { countDisputes } from './counts.ts';

/** Sentences by fact id, sorted; a fact that nobody disputes has none. */
export function disputesOf(facts: readonly Fact[]): ReadonlyMap<string, readonly string[]> {
  const siblings = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = `${fact.subject}\n${fact.relation.name}\n${fact.object}`;
    siblings.set(key, [...(siblings.get(key) ?? []), fact]);
  }
  const disputes = new Map<string, readonly string[]>();
  for (const group of siblings.values()) {
    const denial = group.find(({ status }) => status === 'denied');
    for (const fact of group) {
      const others =
        denial && group.filter(({ status }) => (fact === denial ? status !== 'denied' : status === 'denied'));
      const said = [
        ...countDisputes(fact.claims),
        ...(others ?? []).map(({ status, claims }) => `${status}: by ${documentsOf(claims).join(', ')}`),
      ];
      if (said.length > 0) disputes.set(fact.id, said.sort());
    }
  }
  return disputes;
}

function documentsOf(claims: Fact['claims']): readonly string[] {
  return [...new Set(claims.map(({ evidence }) => evidence?.document ?? ''))].sort();
}
