import { expect, test } from '@jest/globals';
import { toGraphology } from '../../src/build/graphology.ts';
import { SOUND, walkFiles } from '../support/data-folder.ts';

test('a graphology graph has the same nodes and edges, parallel ones apart', async () => {
  const claims = String(SOUND['claims/mali.yaml']);
  const twice = claims + claims.replace('claims:\n', '').replace('actual', 'denied');
  const { graph } = await walkFiles({ ...SOUND, 'claims/mali.yaml': twice });
  const found = graph && toGraphology(graph);
  expect(found?.order).toBe(graph?.nodes.length);
  expect(found?.size).toBe(graph?.edges.length);
  expect(found?.edges('mali', 'takuba').sort()).toEqual(['mali:hosts:takuba:actual', 'mali:hosts:takuba:denied']);
  expect(found?.getEdgeAttribute('mali:hosts:takuba:denied', 'type')).toBe('DENIED_HOSTS');
});
