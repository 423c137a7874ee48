import type { Chance } from '../differential/chance.ts';

const TOKEN =
  /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`|\p{L}[\p{L}\p{N}_]*|\d+(?:\.\d+)?|<>|<=|>=|->|<-|\.\.|=~|\+=|\s+|[^]/gu;

/** What is put in at random: words, signs, numbers at the edges, texts with sharp corners. */
const FRAGMENTS = [
  ...[
    'MATCH',
    'OPTIONAL',
    'WHERE',
    'WITH',
    'RETURN',
    'UNWIND',
    'CALL',
    'UNION',
    'ALL',
    'DISTINCT',
    'ORDER BY',
    'LIMIT',
    'SKIP',
  ],
  ...[
    'CREATE',
    'MERGE',
    'SET',
    'REMOVE',
    'DELETE',
    'DETACH DELETE',
    'FOREACH',
    'AS',
    'IN',
    'IS NULL',
    'NOT',
    'AND',
    'XOR',
    'CASE',
  ],
  ...[
    'WHEN',
    'THEN',
    'ELSE',
    'END',
    'EXISTS {',
    'COUNT {',
    'COLLECT {',
    'shortestPath(',
    'reduce(',
    'any(',
    '$p',
    'null',
    'true',
  ],
  ...[
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '-',
    '->',
    '<-',
    '--',
    ':',
    '::',
    '|',
    '&',
    '!',
    '%',
    '*',
    '*..',
    '*0..',
    '.',
    '..',
    ',',
    ';',
    '=',
  ],
  ...[
    '0',
    '-1',
    '1.5',
    '9223372036854775807',
    '-9223372036854775808',
    '9223372036854775808',
    '1e309',
    '0x',
    '0o7',
    '.5',
    '1..2',
  ],
  ...["''", '"', "'", '`', '`a b`', "'\\u12'", '/*', '*/', '//', '\n', '\\', '\u0000', '😀', '\ud800', 'é'],
  ...[
    'count(*)',
    'collect(n)',
    'n',
    'n.i',
    'range(0, 1000000)',
    'date(',
    'duration(',
    'point({x: 1, y: 2})',
    'a',
    'r',
    'p =',
  ],
];

type Mutation = (tokens: string[], chance: Chance) => void;

const MUTATIONS: readonly Mutation[] = [
  (tokens, chance) => tokens.splice(chance.below(tokens.length), 1),
  (tokens, chance) => tokens.splice(chance.below(tokens.length), 0, ` ${chance.pick(FRAGMENTS)} `),
  (tokens, chance) => (tokens[chance.below(tokens.length)] = chance.pick(FRAGMENTS)),
  (tokens, chance) => {
    const [i, j] = [chance.below(tokens.length), chance.below(tokens.length)];
    [tokens[i], tokens[j]] = [tokens[j]!, tokens[i]!];
  },
  (tokens, chance) => {
    const start = chance.below(tokens.length);
    tokens.splice(chance.below(tokens.length), 0, ...tokens.slice(start, start + 1 + chance.below(12)));
  },
  (tokens, chance) => tokens.splice(chance.below(tokens.length), 1 + chance.below(6)),
  (tokens, chance) => tokens.splice(1 + chance.below(tokens.length)),
  (tokens, chance) => {
    const i = chance.below(tokens.length);
    const token = tokens[i]!;
    tokens[i] =
      token.slice(0, chance.below(token.length + 1)) + String.fromCharCode(chance.below(128)) + token.slice(1);
  },
  (tokens, chance) => {
    const i = chance.below(tokens.length);
    tokens[i] =
      chance.pick(['(', '[', '{', 'NOT ', '-']).repeat(1 + chance.below(chance.odds(0.02) ? 20_000 : 20)) + tokens[i]!;
  },
];

/** A query changed in one to three places; `other` is a query to take a piece of. */
export function mutate(query: string, other: string, chance: Chance): string {
  const tokens = query.match(TOKEN) ?? [' '];
  if (chance.odds(0.15)) {
    const piece = other.match(TOKEN) ?? [' '];
    tokens.splice(chance.below(tokens.length), chance.below(5), ...piece.slice(chance.below(piece.length)));
  }
  const changes = chance.pick([1, 1, 1, 2, 3]);
  for (let i = 0; i < changes; i += 1) {
    if (tokens.length === 0) tokens.push(' ');
    chance.pick(MUTATIONS)(tokens, chance);
  }
  return tokens.join('');
}
