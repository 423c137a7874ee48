import { describe, expect, test } from '@jest/globals';
import { lemmaOf, parseLemmas } from '../../../src/extract/analysis/lemmas.ts';

describe('lemmas', () => {
  const lemmas = parseLemmas(['VBD ed 2+', 'VBD ied 3+y', 'NNS s 1+', 'NNS ^men 2+an'].join('\n'));

  test.each([
    ['attacked', 'VBD', 'attack'],
    ['Denied', 'VBD', 'deny'],
    ['men', 'NNS', 'man'],
    ['Forces', 'NNPS', 'Forces'],
    ['Mali', 'NNP', 'Mali'],
    ['unknown', 'XX', 'unknown'],
    ['s', 'NNS', 's'],
  ])('%s as %s', (form, tag, expected) => {
    expect(lemmaOf(lemmas, form, tag)).toBe(expected);
  });
});
