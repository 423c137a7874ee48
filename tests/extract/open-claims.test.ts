import { describe, expect, it } from '@jest/globals';
import { loadExtractor } from '../../src/commands/load-extractor.ts';
import { shippedKnowledge } from '../../src/commands/shipped.ts';
import type { Document } from '../../src/model/document.ts';

const extract = await loadExtractor({ ...(await shippedKnowledge()), known: [] });

const document = (text: string): Document => ({
  id: 'd',
  publisher: 'Test',
  text,
  place: { file: 'd.txt', line: 1, column: 1 },
});

function open(text: string) {
  const { claims, mentions } = extract(document(text));
  const name = new Map(mentions.map((mention) => [mention.id, mention.name]));
  return claims
    .filter(({ relation }) => relation.startsWith('open:'))
    .map((claim) => ({ ...claim, triple: `${name.get(claim.subject)} ${claim.relation} ${name.get(claim.object)}` }));
}

describe('open claims', () => {
  it('propose a verb that the ontology does not know, on its sentence, and never as an edge', () => {
    const text = 'The prime minister spoke on Monday. Norway outvoted Denmark in the final round.';
    const [claim] = open(text);
    expect(claim?.triple).toBe('Norway open:outvote Denmark');
    expect(claim?.evidence?.quote).toBe('Norway outvoted Denmark in the final round.');
    expect(claim?.extraction).toMatchObject({ proposal: true, confidence: 0, by: ['open'] });
  });

  it('leave alone what a relation of the ontology says', () => {
    expect(open('Norwegian forces withdrew from Estonia on Monday.')).toEqual([]);
  });

  it('say nothing that is only supposed', () => {
    expect(open('If Norway congratulates Denmark, the talks will end.')).toEqual([]);
  });
});
