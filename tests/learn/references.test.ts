import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { analyse } from '../../src/extract/analysis/analyse.ts';
import { TextHasher } from '../../src/extract/features/hash.ts';
import { detectMentions, prepare } from '../../src/extract/mentions/detect.ts';
import { makeGazetteer } from '../../src/extract/mentions/gazetteer.ts';
import { loadExtractionModels } from '../../src/extract/model-store.ts';
import { factsOf } from '../../src/extract/reference/mention-facts.ts';
import { pronounMentions } from '../../src/extract/reference/pronouns.ts';
import { shippedClasses } from '../../src/extract/shipped-classes.ts';
import type { GoldDocument } from '../../src/learn/gold.ts';
import { referenceExamples } from '../../src/learn/reference-examples.ts';
import { withReferences } from '../../src/learn/references.ts';

const gold = (doc: string, text: string): GoldDocument => ({
  doc,
  text,
  entities: [
    { name: 'Chad', kind: 'Country', aliases: [] },
    { name: 'Libya', kind: 'Country', aliases: [] },
  ],
  claims: [],
  made: false,
  lesser: false,
});

describe('references', () => {
  const text = 'Chad condemned Libya. It closed the border.';
  const it_ = text.indexOf('It');

  function read(lines: string): GoldDocument[] {
    const file = join(mkdtempSync(join(tmpdir(), 'references-')), 'marks.jsonl');
    writeFileSync(file, lines);
    return withReferences([gold('a', text), gold('b', text)], file);
  }

  it('go to the document that they name, and no other', () => {
    const [a, b] = read(`{"doc":"a","references":[[${it_},${it_ + 2},[0]]]}\n`);
    expect(a!.references).toEqual([{ start: it_, end: it_ + 2, entities: [0] }]);
    expect(b!.references).toBeUndefined();
  });

  function labelsOf(entities: string): number[] {
    const [document] = read(`{"doc":"a","references":[[${it_},${it_ + 2},${entities}]]}\n`);
    const hasher = new TextHasher();
    const prepared = prepare(analyse(text), { hasher, classes: shippedClasses(), gazetteer: makeGazetteer() });
    const facts = [...detectMentions(prepared, loadExtractionModels(), 0.2), ...pronounMentions(prepared)]
      .map((mention) => factsOf(prepared, mention))
      .filter(({ form, known }) => form === 'pronoun' || known !== undefined)
      .sort((a, b) => a.start - b.start);
    const { targets } = referenceExamples(prepared, document!, facts, hasher).set();
    return [...targets];
  }

  it('teach a pronoun its entity against the others before it', () => {
    // Libya stands nearest, so it is asked about first.
    expect(labelsOf('[0]')).toEqual([0, 1]);
    expect(labelsOf('[1]')).toEqual([1, 0]);
  });

  it('teach that a pronoun stands for no entity at all', () => {
    expect(labelsOf('[]')).toEqual([0, 0]);
  });
});
