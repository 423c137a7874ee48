import type { Chance } from './chance.ts';

export const LABELS = ['A', 'B', 'C'];
export const TYPES = ['R', 'S', 'T'];
export const TEXTS = ['', 'a', 'ab', 'b', 'Ba', 'abc', 'ü', '1', '2.5', 'true'];

/** A small graph as one CREATE statement: every node and relationship has an `id` of its own, other properties now and then. */
export function generateGraph(chance: Chance): string {
  const nodes = 6 + chance.below(8);
  const parts = Array.from({ length: nodes }, (_, i) => `(n${i}${labels(chance)} {${properties(chance, i)}})`);
  const relationships = nodes * 2 + chance.below(nodes * 2);
  for (let i = 0; i < relationships; i += 1) {
    const [from, to] = [chance.below(nodes), chance.below(nodes)];
    parts.push(`(n${from})-[:${chance.pick(TYPES)} {${properties(chance, 100 + i)}}]->(n${to})`);
  }
  return `CREATE ${parts.join(',\n  ')}`;
}

function labels(chance: Chance): string {
  return LABELS.filter(() => chance.odds(0.5))
    .map((label) => `:${label}`)
    .join('');
}

function properties(chance: Chance, id: number): string {
  const all = [
    `id: ${id}`,
    chance.odds(0.8) && `i: ${chance.below(6) - 1}`,
    chance.odds(0.5) && `f: ${chance.pick(['0.0', '1.0', '1.5', '-2.25', '3.0', '1e10'])}`,
    chance.odds(0.7) && `s: '${chance.pick(TEXTS)}'`,
    chance.odds(0.5) && `b: ${chance.odds(0.5)}`,
    chance.odds(0.4) && `l: [${Array.from({ length: chance.below(4) }, () => chance.below(4)).join(', ')}]`,
    chance.odds(0.4) && `d: date('20${10 + chance.below(15)}-0${1 + chance.below(9)}-1${chance.below(10)}')`,
  ];
  return all.filter((part) => part !== false).join(', ');
}
