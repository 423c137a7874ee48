import { describe, expect, test } from '@jest/globals';
import { Float } from '../../src/query/cypher/value.ts';
import { parseParameter } from '../../src/query/parameters.ts';

describe('a parameter on the command line', () => {
  test.each([
    ['n=5', ['n', 5]],
    ['n=1.0', ['n', new Float(1)]],
    ['n=9007199254740993', ['n', 9_007_199_254_740_993n]],
    ['name=Mali', ['name', 'Mali']],
    ['name="5"', ['name', '5']],
    ['name=a=b', ['name', 'a=b']],
    ['list=["a",1]', ['list', ['a', 1]]],
    ['map={"from":2013}', ['map', new Map([['from', 2013]])]],
    ['$on=true', ['on', true]],
    ['none=', ['none', '']],
  ])('%s', (text, expected) => {
    expect(parseParameter(text)).toEqual(expected);
  });

  test('without a name is refused', () => {
    expect(() => parseParameter('Mali')).toThrow(/name=value/);
  });
});
