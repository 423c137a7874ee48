import type { KnowledgeGraph } from '../../src/model/graph.ts';
import { entity, fact, graphOf } from '../support/small-graph.ts';

/** One pair of ends for each status, so that a query that takes one for another shows it. */
const STATUSES = [
  ['actual', 'HIRED', 'mali'],
  ['planned', 'PLANNED_HIRED', 'niger'],
  ['alleged', 'ALLEGED_HIRED', 'chad'],
  ['denied', 'DENIED_HIRED', 'togo'],
] as const;

/** Four countries and a force; each country hired it in another status, and the first hosts it since 2013. */
export function contractGraph(): KnowledgeGraph {
  const countries = STATUSES.map(([, , id]) => entity(id, ['Country', 'Place', 'Actor'], { kind: 'Country' }));
  const force = entity('wagner', ['Force', 'Actor'], { kind: 'Force', aliases: ['PMC', 'Wagner Group'] });
  const hired = STATUSES.map(([status, type, id]) =>
    fact(`${id}-hired`, type, id, 'wagner', {
      relation: 'hired',
      status,
      confidence: 0.5,
      disputed: status === 'denied',
    }),
  );
  const hosts = fact('mali-hosts', 'HOSTS', 'mali', 'wagner', {
    relation: 'hosts',
    status: 'actual',
    since: '2013',
    sinceDate: '2013-01-01',
    count: 2400,
  });
  return graphOf(
    [...countries, force].sort((a, b) => (a.id < b.id ? -1 : 1)),
    [hosts, ...hired].sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
}
