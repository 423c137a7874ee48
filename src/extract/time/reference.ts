import { precisionOf, type When } from '../../model/time.ts';
import type { Tree } from '../parse/tree.ts';
import { timesIn } from './time-mention.ts';

/**
 * The day that each sentence speaks as of: the last dateline before it that is a full date (a chronicle has one an item),
 * else the day of publication.
 */
export function referencesOf(trees: readonly Tree[], published: When | undefined): readonly (When | undefined)[] {
  let current = published;
  return trees.map((tree) => {
    if (tree.sentence.role === 'dateline') {
      const day = timesIn(tree, published).find(({ value }) => precisionOf(value) === 'day');
      if (day) current = day.value;
    }
    return current;
  });
}
