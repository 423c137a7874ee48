import { describe, expect, it } from '@jest/globals';
import { KINDS } from '../../../src/extract/mentions/detect.ts';
import type { Cluster } from '../../../src/extract/reference/cluster.ts';
import { LEARNT_RELATIONS, OUTPUTS, type Signatures } from '../../../src/extract/relations/outputs.ts';
import { settleKinds, type JudgedCandidate } from '../../../src/extract/relations/settle-kinds.ts';

type Kind = (typeof KINDS)[number];

const cluster = (kind: Kind, otherKind: Kind = kind) =>
  ({ kind: KINDS.indexOf(kind), otherKind: KINDS.indexOf(otherKind) }) as Cluster;

const candidate = (
  subject: Cluster,
  relation: (typeof LEARNT_RELATIONS)[number],
  object: Cluster,
  confidence: number,
): JudgedCandidate => ({
  subject,
  relation: LEARNT_RELATIONS.indexOf(relation),
  object,
  confidence,
  evidence: [],
  row: new Float32Array(),
});

/** Only: a Force operates in a Country, an Organization is located in one. */
const signatures: Signatures = (first, second) =>
  OUTPUTS.flatMap(({ name, forward }, output) =>
    forward &&
    [second.kind, second.otherKind].includes(KINDS.indexOf('Country')) &&
    ((name === 'operates_in' && [first.kind, first.otherKind].includes(KINDS.indexOf('Force'))) ||
      (name === 'located_in' && [first.kind, first.otherKind].includes(KINDS.indexOf('Organization'))))
      ? [output]
      : [],
  );

describe('settleKinds', () => {
  const mali = cluster('Country');

  it('lets the surest claim decide between two kinds, and drops the claims that need the other', () => {
    const wagner = cluster('Organization', 'Force');
    const operates = candidate(wagner, 'operates_in', mali, 0.8);
    const located = candidate(wagner, 'located_in', mali, 0.5);
    const { candidates, kinds } = settleKinds([located, operates], signatures);
    expect(candidates).toEqual([operates]);
    expect(KINDS[kinds.get(wagner)!]).toBe('Force');
  });

  it('keeps the likeliest kind where the claims that need the other are unsure', () => {
    const wagner = cluster('Organization', 'Force');
    const operates = candidate(wagner, 'operates_in', mali, 0.2);
    const located = candidate(wagner, 'located_in', mali, 0.15);
    const { candidates, kinds } = settleKinds([operates, located], signatures);
    expect(candidates).toEqual([located]);
    expect(kinds.size).toBe(0);
  });

  it('drops a claim that no likely kind allows', () => {
    expect(settleKinds([candidate(cluster('Person'), 'operates_in', mali, 0.9)], signatures).candidates).toEqual([]);
  });
});
