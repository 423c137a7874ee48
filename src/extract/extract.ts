/** Document to mentions and claims: no network, no clock, no state that outlives a call. */
import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { Frame } from '../model/frame.ts';
import type { Issue } from '../model/issue.ts';
import type { LocalId, Mention } from '../model/mention.ts';
import type { Ontology } from '../model/ontology.ts';
import type { Analysis } from './analysis/analysis.ts';
import { claimsOf } from './claims-of.ts';
import type { ExtractionModels } from './extraction-models.ts';
import { TextHasher } from './features/hash.ts';
import type { WordClasses } from './features/sentence-view.ts';
import { indexFrames } from './frames/frame-index.ts';
import { makeGazetteer, type KnownName } from './mentions/gazetteer.ts';
import { mentionsOf } from './mentions-of.ts';
import { readText } from './read-document.ts';
import { signaturesOf } from './relations/outputs.ts';

/** What an article says, as mentions and claims of its own. */
export interface Extracted {
  readonly mentions: readonly Mention[];
  readonly claims: readonly Claim<LocalId>[];
  readonly issues: readonly Issue[];
}

export interface ExtractOptions {
  readonly ontology: Ontology;
  readonly frames: readonly Frame[];
  /** The user's own entities: they make names surer, and are never needed. */
  readonly known?: readonly KnownName[];
  readonly models: ExtractionModels;
  readonly classes: WordClasses;
  readonly analyse: (text: string) => Analysis;
  /** Say which words weighed most: several times slower. */
  readonly explain?: boolean;
}

/** Longer texts are cut there, with an issue. In UTF-16 units. */
export const LONGEST_TEXT = 200_000;

export type Extractor = (document: Document) => Extracted;

export function makeExtractor({
  ontology,
  frames,
  known = [],
  models,
  classes,
  analyse,
  explain = false,
}: ExtractOptions): Extractor {
  const signatures = signaturesOf(ontology);
  const gazetteer = makeGazetteer(known);
  const frameSet = { index: indexFrames(frames), byId: new Map(frames.map((frame) => [frame.id, frame])) };
  return (document) => {
    const { text } = document;
    if (text === undefined) return { mentions: [], claims: [], issues: [] };
    const issues: Issue[] = [];
    if (text.length > LONGEST_TEXT) {
      const message = `"${document.id}" is ${text.length} units long: only the first ${LONGEST_TEXT} are read. Split it into articles.`;
      issues.push({ code: 'article-skipped', severity: 'warning', place: document.place, message });
    }
    const hasher = new TextHasher();
    const analysis = analyse(text.slice(0, LONGEST_TEXT));
    const read = readText(analysis, { models, classes, gazetteer, hasher, frames: frameSet, signatures });
    const mentions = mentionsOf(document, read);
    return { mentions: mentions.list, claims: claimsOf(document, read, mentions.ids, models, hasher, explain), issues };
  };
}
