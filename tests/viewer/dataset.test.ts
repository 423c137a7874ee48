import { describe, expect, test } from '@jest/globals';
import { withoutEvidence } from '../../src/model/graph.ts';
import { readDataset } from '../../viewer/src/data/dataset.ts';
import { readVocabulary } from '../../viewer/src/data/vocabulary.ts';
import { maliGraph } from '../fixtures/viewer/mali.ts';
import { mali } from './world.ts';

const ALLEGED = 'malian-government hired wagner-group alleged';

describe('readDataset', () => {
  test('a fact has its claims, each with source and speakers in order, the first report first', () => {
    const claims = mali.facts.get(ALLEGED)!.claims;
    expect(claims.map(({ source }) => source?.publisher)).toEqual(['Evening Post', 'Daily Examiner']);
    expect(claims[0]!.attribution).toEqual(['macron', 'le-drian']);
    expect(claims[1]!.count).toEqual({ value: 1000, approx: 'about', unit: 'fighters' });
  });

  test('claims and documents are no entities, and their edges no facts', () => {
    expect(mali.entities.has('a')).toBe(false);
    expect([...mali.facts.values()].every(({ source }) => mali.entities.has(source))).toBe(true);
  });

  test('both ends know a fact', () => {
    const of = (id: string) => mali.factsOf.get(id)!.map(({ id: fact }) => fact);
    expect(of('wagner-group')).toContain(ALLEGED);
    expect(of('malian-government')).toContain(ALLEGED);
  });

  test('a graph shared without its evidence keeps its facts and their numbers', () => {
    const bare = readDataset(withoutEvidence(maliGraph()));
    expect(bare.facts.get(ALLEGED)).toMatchObject({ documents: 2, origins: 1, claims: [] });
    expect(bare.publishers).toEqual([]);
  });

  test('an edge whose end is missing is left out', () => {
    const graph = maliGraph();
    const torn = readDataset({ ...graph, nodes: graph.nodes.filter(({ id }) => id !== 'wagner-group') });
    expect(torn.facts.has(ALLEGED)).toBe(false);
  });
});

describe('readVocabulary', () => {
  test('without an ontology kinds and relations go by their bare names, each kind with a colour of its own', () => {
    const words = readVocabulary(undefined, mali);
    expect(words.relation('withdraws_from').label).toBe('withdraws from');
    expect(words.kind('ArmedGroup').label).toBe('Armed group');
    expect(new Set(words.kinds.map(({ colour }) => colour)).size).toBe(words.kinds.length);
  });

  test('a colour that is none, such as one that would leave the style, is not used', () => {
    const colour = 'red;background:url(//evil.example)';
    const words = readVocabulary(
      { kinds: [{ name: 'Country', label: 'C', plural: 'Cs', colour }], relations: [] },
      mali,
    );
    expect(words.kind('Country').colour).toMatch(/^#[0-9a-f]{6}$/);
  });
});
