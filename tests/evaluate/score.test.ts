import { describe, expect, it } from '@jest/globals';
import { rates, score, type GoldFile, type ScoredClaim } from '../../src/evaluate/score.ts';

const gold: GoldFile = {
  doc: '1',
  entities: [
    { name: 'France', aliases: ['France', 'Paris', 'French'] },
    { name: 'Mali', aliases: ['Mali', 'the country'] },
    { name: 'Niger', aliases: ['Niger'] },
  ],
  claims: [
    { subject: 'France', relation: 'withdraws_from', object: 'Mali', status: 'planned' },
    { subject: 'Mali', relation: 'borders', object: 'Niger' },
  ],
};

const end = (name: string, ...mentions: string[]) => ({ name, mentions });

function claim(subject: string, relation: string, object: string, more: Partial<ScoredClaim> = {}): ScoredClaim {
  return { doc: '1', subject: end(subject), relation, object: end(object), ...more };
}

describe('score', () => {
  it('takes an alias for the entity, whatever its case, accents and leading article', () => {
    const { triple } = score([gold], [claim('PARIS', 'withdraws_from', 'The Country')], () => undefined);
    expect(triple).toEqual({ found: 1, predicted: 1, gold: 2 });
  });

  it('takes the first of several mentions that the gold knows', () => {
    const claims = [claim('x', 'withdraws_from', 'Mali', { subject: end('the Elysée', 'French') })];
    expect(score([gold], claims, () => undefined).triple.found).toBe(1);
  });

  it('finds a symmetric relation either way round, and others one way only', () => {
    const claims = [claim('Niger', 'borders', 'Mali'), claim('Mali', 'withdraws_from', 'France')];
    expect(score([gold], claims, () => undefined).triple).toEqual({ found: 1, predicted: 2, gold: 2 });
  });

  it('wants the status too for strict, and neither relation nor direction for pair', () => {
    const report = score(
      [gold],
      [claim('Mali', 'hosts', 'France'), claim('France', 'withdraws_from', 'Mali')],
      () => undefined,
    );
    expect(report.strict.found).toBe(0);
    expect(report.pair).toEqual({ found: 1, predicted: 1, gold: 2 });
  });

  it('counts a claim that is made twice once', () => {
    const claims = [claim('France', 'withdraws_from', 'Mali'), claim('French', 'withdraws_from', 'Mali')];
    expect(score([gold], claims, () => undefined).triple.predicted).toBe(1);
  });

  it('calls a quote grounded only where it stands at its offsets', () => {
    const text = 'Paris left Mali.';
    const claims = [
      claim('France', 'withdraws_from', 'Mali', { quote: 'left Mali', start: 6, end: 15 }),
      claim('Mali', 'borders', 'Niger', { quote: 'left Mali', start: 5, end: 14 }),
    ];
    expect(score([gold], claims, () => text)).toMatchObject({ quoted: 2, grounded: 1 });
  });

  it('gives zero rates, not NaN, where nothing is given or wanted', () => {
    expect(rates({ found: 0, predicted: 0, gold: 0 })).toEqual({ precision: 0, recall: 0, f1: 0 });
  });
});
