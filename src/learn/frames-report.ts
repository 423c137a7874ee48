/**
 * How often each frame is right on annotated text, given the gold mentions by their surface forms:
 * `npm run frames:report -- SHARED_FOLDER [measured] [sentences]`. A frame below three in four does not ship.
 */
import { join } from 'node:path';
import { analyse } from '../extract/analysis/analyse.ts';
import type { Argument } from '../extract/frames/argument.ts';
import { indexFrames } from '../extract/frames/frame-index.ts';
import { matchFrames } from '../extract/frames/match.ts';
import { treeOf, type Tree } from '../extract/parse/tree.ts';
import { statusOf } from '../extract/status/status.ts';
import type { Frame } from '../model/frame.ts';
import { kindFits } from '../model/ontology.ts';
import { findInputs } from '../read/inputs.ts';
import { readInputs } from '../read/read.ts';
import { alignEntities } from './align.ts';
import { isMeasured, readArticles, readSentences, type GoldDocument, type GoldEntity } from './gold.ts';

interface Tally {
  right: number;
  said: number;
}

const [shared = '../shared', ...which] = process.argv.slice(2);
const { inputs } = await findInputs(['graph-data/ontology'], process.cwd());
const { frames, ontology } = await readInputs(inputs);
const index = indexFrames(frames);
const byId = new Map(frames.map((frame) => [frame.id, frame]));

const byFrame = new Map<string, Tally>();
const byRelation = new Map<string, Tally & { gold: number }>();
for (const document of documents()) score(document);
print();

function documents(): readonly GoldDocument[] {
  if (which.includes('sentences')) return readSentences(join(shared, 'train/sentences'));
  const articles = readArticles(join(shared, 'train/gold'), join(shared, 'train/articles'));
  return articles.filter(({ doc }) => isMeasured(doc) === which.includes('measured'));
}

function score(document: GoldDocument): void {
  const gold = new Set(document.claims.map(({ subject, relation, object }) => `${subject} | ${relation} | ${object}`));
  for (const { relation } of document.claims) relationTally(relation).gold++;
  const spans = alignEntities(document);
  const said = new Set<string>();
  for (const sentence of analyse(document.text).sentences) {
    const tree = treeOf(sentence);
    const heads = headsOf(tree, spans, document.entities);
    for (const match of matchFrames(index, tree, (token) => heads.has(token))) {
      if (statusOf(tree, match.predicate).status === 'none') continue;
      const frame = byId.get(match.frame);
      const relation = ontology.relations.get(match.relation);
      if (!frame || !relation) continue;
      const subject = entityAt(heads, match.subject, [relation.subject, frame.subjectKinds]);
      const object = entityAt(heads, match.object, [relation.object, frame.objectKinds]);
      if (subject === undefined || object === undefined || subject === object) continue;
      const [there, back] = [`${subject} | ${relation.name} | ${object}`, `${object} | ${relation.name} | ${subject}`];
      const triple = relation.symmetric && gold.has(back) ? back : there;
      count(said, frame, triple, gold.has(triple));
    }
  }
}

function count(said: Set<string>, frame: Frame, triple: string, right: boolean): void {
  const add = (tally: Tally, key: string): void => {
    if (said.has(key)) return;
    said.add(key);
    tally.said++;
    if (right) tally.right++;
  };
  const tally = byFrame.get(frame.id) ?? { right: 0, said: 0 };
  byFrame.set(frame.id, tally);
  add(tally, `${frame.id} ${triple}`);
  add(relationTally(frame.relation), triple);
}

function relationTally(name: string): Tally & { gold: number } {
  const tally = byRelation.get(name) ?? { right: 0, said: 0, gold: 0 };
  byRelation.set(name, tally);
  return tally;
}

/** The entities that a token heads a surface form of, the longest form first. */
function headsOf(
  tree: Tree,
  spans: ReturnType<typeof alignEntities>,
  entities: readonly GoldEntity[],
): Map<number, GoldEntity[]> {
  const heads = new Map<number, GoldEntity[]>();
  const { start: from, end: to } = tree.sentence;
  const here = spans
    .filter(({ start, end }) => start >= from && end <= to)
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  for (const { start, end, entity } of here) {
    const inside = tree.tokens.flatMap((token, at) => (token.start < end && token.end > start ? [at] : []));
    const head = inside.filter((at) => !inside.includes(tree.tokens[at]?.head ?? -1)).at(-1);
    const named = entities[entity];
    if (head !== undefined && named) heads.set(head, [...(heads.get(head) ?? []), named]);
  }
  return heads;
}

function entityAt(
  heads: ReadonlyMap<number, readonly GoldEntity[]>,
  { head, within }: Argument,
  kinds: readonly (readonly string[])[],
): string | undefined {
  for (const at of [head, ...within]) {
    for (const { name, kind } of heads.get(at) ?? []) {
      if (kinds.every((allowed) => allowed.length === 0 || kindFits(ontology, kind, allowed))) return name;
    }
  }
  return undefined;
}

function print(): void {
  const share = (part: number, whole: number): string => (whole === 0 ? '   –' : (part / whole).toFixed(2));
  for (const { id } of frames) {
    const { right, said } = byFrame.get(id) ?? { right: 0, said: 0 };
    console.log(`${id.padEnd(36)} ${share(right, said)}  ${right} of ${said}`);
  }
  const total = { right: 0, said: 0, gold: 0 };
  for (const [name, tally] of [...byRelation].sort(([a], [b]) => (a < b ? -1 : 1))) {
    console.log(
      `${name.padEnd(16)} P ${share(tally.right, tally.said)} R ${share(tally.right, tally.gold)}  ${tally.right} of ${tally.said}, ${tally.gold} gold`,
    );
    for (const key of ['right', 'said', 'gold'] as const) total[key] += tally[key];
  }
  const { right, said, gold } = total;
  console.log(
    `all              P ${(right / said).toFixed(3)} R ${(right / gold).toFixed(3)}  ${right} of ${said}, ${gold} gold`,
  );
}
