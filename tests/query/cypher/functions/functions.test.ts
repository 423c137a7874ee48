import { describe, expect, test } from '@jest/globals';
import { Float } from '../../../../src/query/cypher/value.ts';
import type { Value } from '../../../../src/query/cypher/value.ts';
import { call, map, textOf } from '../call.ts';

/** What a real Neo4j 5.26 answers. */
describe('functions answer as Neo4j does', () => {
  test.each<[string, Value[], Value]>([
    ['size', ['😀'], 1],
    ['reverse', ['a😀b'], 'b😀a'],
    ['substring', ['a😀b', 1, 1], '😀'],
    ['split', ['a,b;c', [',', ';']], ['a', 'b', 'c']],
    ['split', ['abc', ''], ['a', 'b', 'c']],
    ['replace', ['hello', '', 'w'], 'whwewlwlwow'],
    ['replace', ['a', 'a', '$&'], '$&'],
    ['trim', ['\u00a0a '], '\u00a0a'],
    ['toInteger', ['1e3'], 1000],
    ['toInteger', [' 12 '], null],
    ['toInteger', [new Float(1e30)], 9_223_372_036_854_775_807n],
    ['toFloat', [' 1 '], new Float(1)],
    ['toBoolean', [' TRUE '], true],
    ['toIntegerList', [['1', '2.5', true, 'x', null]], [1, 2, 1, null, null]],
    ['round', [new Float(-2.5)], new Float(-2)],
    ['round', [new Float(-3.145), 2], new Float(-3.15)],
    ['round', [new Float(1.25), 1, 'HALF_EVEN'], new Float(1.2)],
    ['sign', [new Float(NaN)], 0],
    ['range', [3, 1, -1], [3, 2, 1]],
    ['valueType', [[1, 'a', null]], 'LIST<STRING | INTEGER> NOT NULL'],
  ])('%s(%j) is %j', (name, args, expected) => {
    expect(call(name, ...args)).toEqual(expected);
  });

  test('floats print as in Java', () => {
    expect([1e20, 1.5e-7, 1e7, 0.001, -0, 12.5].map((x) => textOf(new Float(x)))).toEqual([
      '1.0E20',
      '1.5E-7',
      '1.0E7',
      '0.001',
      '-0.0',
      '12.5',
    ]);
  });

  test('the distance on the earth is that of Neo4j, to the last digit', () => {
    const a = call('point', map({ longitude: 12, latitude: 56 }));
    const b = call('point', map({ longitude: new Float(12.5), latitude: new Float(56.5) }));
    expect(call('point.distance', a, b)).toEqual(new Float(63672.48726457715));
  });

  test('a wrong type is an error that names the function and what it was given', () => {
    expect(() => call('toUpper', 1)).toThrow(/toUpper\(\) expects a STRING.*INTEGER/);
    expect(() => call('left', 'hello', -1)).toThrow(/negative/);
    expect(() => call('range', 1, 10, 0)).toThrow(/zero/);
  });
});
