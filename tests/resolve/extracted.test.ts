import { expect, test } from '@jest/globals';
import type { Judgement } from '../../src/model/judgement.ts';
import { localId } from '../../src/model/mention.ts';
import type { Mention } from '../../src/model/mention.ts';
import { resolve } from '../../src/resolve/resolve.ts';

const place = { file: 'a.txt', line: 1, column: 1 };

function declared(id: string, kind: string, name: string, aliases: readonly string[] = []): Mention {
  return { id: localId(`file#${id}`), name, aliases, kind, declares: { id, demonyms: [] }, place };
}

/** An entity as an article speaks of it. */
function spoken(document: string, kind: string, name: string, aliases: readonly string[] = []): Mention {
  const spans = [
    { start: 0, end: name.length, form: /^\p{Lu}/u.test(name) ? 'name' : 'description', reason: '' } as const,
  ];
  return { id: localId(`${document}/${name}`), name, aliases, kind, document, spans, place };
}

function idsOf(mentions: readonly Mention[], judgements: readonly Judgement[] = []): readonly string[] {
  return resolve(mentions, [], judgements).entities.map(({ id }) => id);
}

test("an article's entity is the declared one of its name and kind, accents and case aside", () => {
  const mentions = [declared('elysee', 'Place', 'Élysée Palace'), spoken('d1', 'Place', 'Elysee palace')];
  expect(idsOf(mentions)).toEqual(['elysee']);
});

test('a name that a declared entity of another kind has is an entity of its own', () => {
  const mentions = [declared('georgia', 'Country', 'Georgia'), spoken('d1', 'Place', 'Georgia')];
  expect(idsOf(mentions)).toEqual(['georgia', 'georgia--place']);
});

test('two articles that name one party in full speak of one entity', () => {
  const mentions = [spoken('d1', 'ArmedGroup', 'Ansar Dine'), spoken('d2', 'ArmedGroup', 'Ansar Dine')];
  expect(idsOf(mentions)).toEqual(['ansar-dine']);
});

test('a lone surname in two articles stays two people', () => {
  const mentions = [spoken('d1', 'Person', 'Traore'), spoken('d2', 'Person', 'Traoré')];
  expect(idsOf(mentions)).toEqual(['traore--d1', 'traore--d2']);
});

test('a name that fits two declared entities is neither: it is said, and stays with its article', () => {
  const mentions = [
    declared('isgs', 'ArmedGroup', 'Islamic State in the Greater Sahara', ['Islamic State']),
    declared('iswap', 'ArmedGroup', 'Islamic State West Africa Province', ['Islamic State']),
    spoken('d1', 'ArmedGroup', 'Islamic State'),
  ];
  const { entities, issues } = resolve(mentions, [], []);
  expect(entities.map(({ id }) => id)).toEqual(['isgs', 'islamic-state--d1', 'iswap']);
  expect(issues.map(({ code, severity }) => [code, severity])).toEqual([['ambiguous-name', 'warning']]);
});

test('a judgement that two names differ keeps an article off the declared entity', () => {
  const mentions = [
    declared('al-qaeda', 'ArmedGroup', 'Al-Qaeda', ['AQIM']),
    declared('aqim', 'ArmedGroup', 'Al-Qaeda in the Islamic Maghreb'),
    spoken('d1', 'ArmedGroup', 'AQIM'),
  ];
  const apart: Judgement = { verdict: 'different', of: ['al-qaeda', 'aqim'], by: 'A', when: '2022', why: 'two', place };
  expect(idsOf(mentions, [apart])).toEqual(['al-qaeda', 'aqim', 'aqim--armedgroup']);
});

test('a person is one with and without a title', () => {
  const mentions = [
    declared('macron', 'Person', 'Emmanuel Macron'),
    spoken('d1', 'Person', 'President Emmanuel Macron'),
    spoken('d1', 'Person', 'Lt. Col. Ada Lind'),
    spoken('d2', 'Person', 'Ada Lind'),
    spoken('d2', 'Person', 'Chief'),
  ];
  expect(idsOf(mentions)).toEqual(['ada-lind', 'chief--d2', 'macron']);
});

test('what two articles only describe stays two', () => {
  expect(idsOf([spoken('d1', 'Force', 'mission'), spoken('d2', 'Force', 'mission')])).toEqual([
    'mission--d1',
    'mission--d2',
  ]);
});
