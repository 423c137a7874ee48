/** Who copied whom: documents of one agency or publisher, or with one text, are one origin. Corroboration counts origins. */
import { foldName } from '../model/entity.ts';
import { UNKNOWN_PUBLISHER } from '../model/document.ts';
import type { Document, DocumentId } from '../model/document.ts';

/** Words in a shingle; the usual size for near-duplicates of prose (Broder 1997 uses 4 to 10). */
const SHINGLE = 6;

/** One text carries another when it holds this share of the smaller one's sampled shingles. */
const CARRIED = 0.4;

/** Of all shingles one in this many is looked at, by its hash: the same ones in every text. */
const SAMPLE = 4;

/** A shingle in more texts than this is boilerplate. */
const COMMON = 40;

/** The origin of each document: the folded name of the agency or publisher, or the id of the first document that has the text. */
export function originsOf(documents: readonly Document[]): ReadonlyMap<DocumentId, string> {
  const parent = new Map<string, string>();
  const find = (key: string): string => {
    let at = key;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    return at;
  };
  const join = (a: string, b: string): void => {
    const [x, y] = [find(a), find(b)].sort() as [string, string];
    if (x !== y) parent.set(y, x);
  };
  const own = new Map(documents.map((document) => [document.id, ownOrigin(document)]));
  for (const [a, b] of copies(documents)) join(own.get(a) ?? a, own.get(b) ?? b);
  return new Map(documents.map(({ id }) => [id, find(own.get(id) ?? id)]));
}

function ownOrigin({ id, agency, publisher }: Document): string {
  const name = agency ?? publisher;
  return name === UNKNOWN_PUBLISHER ? id : foldName(name).replace(/ /g, '-') || id;
}

/** Pairs of documents of which one carries the text of the other. */
function copies(documents: readonly Document[]): readonly (readonly [DocumentId, DocumentId])[] {
  const holders = new Map<number, DocumentId[]>();
  const sizes = new Map<DocumentId, number>();
  for (const { id, text } of documents) {
    if (text === undefined) continue;
    const shingles = sampledShingles(text);
    sizes.set(id, shingles.size);
    for (const shingle of shingles) {
      const ids = holders.get(shingle);
      if (!ids) holders.set(shingle, [id]);
      else if (ids.length <= COMMON) ids.push(id);
    }
  }
  const shared = new Map<string, number>();
  for (const ids of holders.values()) {
    if (ids.length < 2 || ids.length > COMMON) continue;
    for (const [at, a] of ids.entries()) {
      for (const b of ids.slice(at + 1)) shared.set(`${a}\n${b}`, (shared.get(`${a}\n${b}`) ?? 0) + 1);
    }
  }
  return [...shared].flatMap(([pair, count]) => {
    const [a = '', b = ''] = pair.split('\n');
    const smaller = Math.min(sizes.get(a) ?? 0, sizes.get(b) ?? 0);
    return smaller > 0 && count / smaller >= CARRIED ? [[a, b] as const] : [];
  });
}

function sampledShingles(text: string): ReadonlySet<number> {
  const words = foldName(text).split(' ');
  const found = new Set<number>();
  for (let at = 0; at + SHINGLE <= words.length; at++) {
    const hash = fnv1a(words.slice(at, at + SHINGLE).join(' '));
    if (hash % SAMPLE === 0) found.add(hash);
  }
  return found;
}

/** FNV-1a, 32 bits, over UTF-16 units. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}
