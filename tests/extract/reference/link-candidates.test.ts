import { describe, expect, it } from '@jest/globals';
import { loadExtractor } from '../../../src/commands/load-extractor.ts';
import { shippedKnowledge } from '../../../src/commands/shipped.ts';
import { initialsOf } from '../../../src/extract/reference/acronym.ts';
import { newCluster } from '../../../src/extract/reference/cluster.ts';
import type { MentionFacts } from '../../../src/extract/reference/mention-facts.ts';
import { linkCandidates } from '../../../src/extract/reference/resolve.ts';

const named = (surface: string, sentence: number): MentionFacts => ({
  mention: { sentence, head: 0, start: 0, end: 0, probability: 1, kinds: [0, 1, 0, 0, 0, 0, 0], variants: [] },
  form: 'name',
  text: surface.toLowerCase(),
  surface,
  initials: initialsOf(surface),
  start: sentence * 100,
  end: sentence * 100 + surface.length,
  proper: surface.toLowerCase().split(' '),
  modifiers: [],
  headWord: surface.toLowerCase(),
  headLemma: surface.toLowerCase(),
  kind: 1,
  known: undefined,
  knownRole: undefined,
  owner: undefined,
  plural: false,
  determiner: '',
  label: 'nsubj',
  governor: '',
  governorClass: 0,
  sentence,
  paragraph: 0,
});

describe('linkCandidates', () => {
  it('looks at the latest of the entities that share a word with a name, and counts them all', () => {
    const clusters = Array.from({ length: 100 }, (_, i) => newCluster(named(`Diallo Number${i}`, i)));
    const candidates = linkCandidates(named('Diallo', 100), clusters);
    expect(candidates.map(({ cluster }) => cluster)).toEqual(clusters.slice(40));
    expect(candidates.at(-1)!.rank).toEqual({ recency: 0, rivals: 99 });
    expect(candidates[0]!.rank).toEqual({ recency: 59, rivals: 99 });
  });
});

describe('a text of one word over and over', () => {
  it('is one entity, each place with its reason', async () => {
    const extract = await loadExtractor({ ...(await shippedKnowledge()), known: [] });
    const text = 'France '.repeat(3000);
    const { mentions } = extract({ id: 'd', publisher: 'Test', text, place: { file: 'd.txt', line: 1, column: 1 } });
    const france = mentions.filter(({ name }) => name === 'France');
    expect(france).toHaveLength(1);
    const { spans = [] } = france[0]!;
    expect(spans.length).toBeGreaterThan(100);
    expect(spans.map(({ reason }) => reason)).toEqual(
      spans.map(({ start, end }) => `"${text.slice(start, end)}" is a name of France`),
    );
  });
});
