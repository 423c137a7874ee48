import { expect, test } from '@jest/globals';
import { explanation } from '../../src/commands/explanation.ts';
import { loadExtractor } from '../../src/commands/load-extractor.ts';
import { shippedKnowledge } from '../../src/commands/shipped.ts';
import type { Document } from '../../src/model/document.ts';

test('an explained claim names its sentence, who is meant, what says it, and what is done with it', async () => {
  const knowledge = await shippedKnowledge();
  const extract = await loadExtractor({ ...knowledge, known: [] }, true);
  const text = 'Norwegian Prime Minister Ada Lind met Estonian President Juri Saar in Tallinn on Monday.';
  const document: Document = { id: 'd', publisher: 'Test', text, place: { file: 'd.txt', line: 1, column: 1 } };
  const extracted = extract(document);
  const claim = extracted.claims.find(({ relation }) => relation === 'meets')!;
  const printed = explanation(document, extracted, claim, knowledge.ontology);
  expect(printed).toContain(`The sentence (d, characters 0 to ${text.length}):\n  ${text}\n`);
  expect(printed).toMatch(/^Who is meant:\n {2}- ".*\n {2}- "/m);
  expect(printed).toContain('"met" says it');
  expect(printed).toMatch(/it is actual \(/);
  expect(printed).toMatch(/about \d+ of 100 held/);
});
