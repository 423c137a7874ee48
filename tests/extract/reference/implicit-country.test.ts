import { describe, expect, it } from '@jest/globals';
import { loadExtractor } from '../../../src/commands/load-extractor.ts';
import { shippedKnowledge } from '../../../src/commands/shipped.ts';

const extract = await loadExtractor({ ...(await shippedKnowledge()), known: [] });

/** `word > country` of every place that implies a country. */
function implied(text: string): string[] {
  const { mentions } = extract({ id: 'd', publisher: 'Test', text, place: { file: 'd.txt', line: 1, column: 1 } });
  return mentions.flatMap(({ name, spans }) =>
    (spans ?? []).flatMap(({ form, start, end }) =>
      form === 'implicit' ? [`${text.slice(start, end)} > ${name}`] : [],
    ),
  );
}

const TALKS =
  'Kenya closed its border on Monday. Kenya said traders would be paid, and that the talks in Kenya go on. ';

describe('a word that implies a country', () => {
  it.each([
    ['President Amina Odhiambo left for the talks.', 'President > Kenya'],
    ['Talks were held in the western city of Kisumu.', 'city > Kenya'],
    ['Talks were held in the capital, Nairobi.', 'capital > Kenya'],
  ])('%s', (sentence, expected) => {
    expect(implied(TALKS + sentence)).toEqual([expected]);
  });

  it.each([
    'Ugandan President Amina Odhiambo left for the talks.',
    'President Amina Odhiambo of Uganda left for the talks.',
    'Talks were held in the northern city of Gulu, Uganda.',
    'Talks were held in the provincial capital, Kisumu.',
  ])('none where the sentence says whose it is, or where it is less than a country: %s', (sentence) => {
    expect(implied(TALKS + sentence)).toEqual([]);
  });

  it('offers the country named last beside the one named most', () => {
    expect(implied(`${TALKS}Uganda agreed. President Amina Odhiambo left for the talks.`).sort()).toEqual([
      'President > Kenya',
      'President > Uganda',
    ]);
  });
});
