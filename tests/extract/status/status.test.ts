import { expect, test } from '@jest/globals';
import { analyse } from '../../../src/extract/analysis/analyse.ts';
import { treeOf } from '../../../src/extract/parse/tree.ts';
import { statusOf } from '../../../src/extract/status/status.ts';

/** The status of the word in the text. */
function status(text: string, word: string): string {
  for (const sentence of analyse(text).sentences) {
    const at = sentence.tokens.findIndex((token) => token.text === word);
    if (at >= 0) return statusOf(treeOf(sentence), at).status;
  }
  throw new Error(`no "${word}" in "${text}"`);
}

test.each([
  ['actual', 'France withdrew its troops from Mali.', 'withdrew'],
  ['actual', 'Officials said that France withdrew its troops from Mali.', 'withdrew'],
  ['planned', 'France will withdraw its troops from Mali.', 'withdraw'],
  ['planned', 'France has agreed to withdraw its troops from Mali.', 'withdraw'],
  ['planned', 'The president ordered the army to leave Mali.', 'leave'],
  ['planned', 'France is expected to withdraw from Mali in May.', 'withdraw'],
  ['alleged', 'Mali reportedly hired mercenaries.', 'hired'],
  ['alleged', 'France accused Mali of hiring mercenaries.', 'hiring'],
  ['alleged', 'The group is believed to operate in Chad.', 'operate'],
  ['denied', 'France did not withdraw from Mali.', 'withdraw'],
  ['denied', 'France refused to withdraw from Mali.', 'withdraw'],
  ['denied', 'France denied attacking the town.', 'attacking'],
  ['none', 'France may withdraw from Mali.', 'withdraw'],
  ['none', 'If France withdraws from Mali, the town will fall.', 'withdraws'],
])('%s: %s', (expected, text, word) => {
  expect(status(text, word)).toBe(expected);
});

test('the act of accusing is itself a fact', () => {
  expect(status('France accused Mali of hiring mercenaries.', 'accused')).toBe('actual');
});

test('a denial outweighs a plan', () => {
  expect(status('France will not withdraw its troops from Mali.', 'withdraw')).toBe('denied');
});

test('the reason names the word and what it stands over', () => {
  const [sentence] = analyse('France will withdraw its troops from Mali.').sentences;
  expect(statusOf(treeOf(sentence!), 2)).toEqual({
    status: 'planned',
    reason: '"will" over "withdraw": intended or expected, not yet so',
    cues: ['modal:will'],
  });
});
