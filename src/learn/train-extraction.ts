/**
 * Trains what extraction has to learn, and writes the weights: `node train-extraction.js SHARED_FOLDER WEIGHTS_FILE ONTOLOGY_FOLDER`.
 * Each step is trained on what the steps before it make of documents that they have not seen.
 */
import { writeFileSync } from 'node:fs';
import { join as joinPath } from 'node:path';
import { analyse } from '../extract/analysis/analyse.ts';
import { joinSections } from '../extract/analysis/weights-file.ts';
import { scoreTrees } from '../extract/confidence/trees.ts';
import type { ExtractionModels } from '../extract/extraction-models.ts';
import { TextHasher } from '../extract/features/hash.ts';
import { sigmoid } from '../extract/features/linear-model.ts';
import { indexFrames } from '../extract/frames/frame-index.ts';
import { KINDS, detectMentions, prepare } from '../extract/mentions/detect.ts';
import { makeGazetteer } from '../extract/mentions/gazetteer.ts';
import { sectionsOfModels } from '../extract/model-store.ts';
import { MENTION_FLOOR } from '../extract/read-document.ts';
import { factsOf } from '../extract/reference/mention-facts.ts';
import { implicitCountries } from '../extract/reference/implicit-country.ts';
import { pronounMentions } from '../extract/reference/pronouns.ts';
import { resolveMentions } from '../extract/reference/resolve.ts';
import { candidatesOf } from '../extract/relations/aggregate.ts';
import { frameVotes } from '../extract/relations/frame-votes.ts';
import { OUTPUTS, isSymmetric, signaturesOf } from '../extract/relations/outputs.ts';
import { pairsOf } from '../extract/relations/pairs.ts';
import { scorePairs } from '../extract/relations/score-pairs.ts';
import { settleKinds } from '../extract/relations/settle-kinds.ts';
import { shippedClasses } from '../extract/shipped-classes.ts';
import { STATUSES } from '../model/claim.ts';
import { findInputs } from '../read/inputs.ts';
import { readInputs } from '../read/read.ts';
import { crossed } from './crossed.ts';
import { Examples } from './examples.ts';
import { foldOf } from './folds.ts';
import { isMeasured, readArticles, readSentences } from './gold.ts';
import { mentionExamples } from './mention-examples.ts';
import { readParsedNews } from './parsed-news.ts';
import { referenceExamples } from './reference-examples.ts';
import { withReferences } from './references.ts';
import { goldOfClusters, relationExamples } from './relation-examples.ts';
import { goldClaimOf, statusExamples } from './status-examples.ts';
import { bestF1, thresholdFor } from './threshold.ts';
import { trainLinear, type LinearOptions } from './train-linear.ts';
import { trainNet } from './train-net.ts';
import { trainTrees } from './train-trees.ts';

const FOLDS = 3;

/** Texts of ours that hold more claims than news does. */
const DENSE = /^news-[c-e]#/;

/** Chance from which a claim is listed at all. */
const PROPOSAL = 0.12;

/** Precision that cross-validation must show for edges. */
const EDGE_PRECISION = 0.86;

const [
  shared = '../shared',
  weightsFile = 'src/extract/weights/extraction.bin',
  ontologyFolder = 'graph-data/ontology',
] = process.argv.slice(2);
const started = Date.now();
const say = (text: string) => process.stdout.write(`${Math.round((Date.now() - started) / 1000)} s  ${text}\n`);

const { inputs } = await findInputs([ontologyFolder], process.cwd());
const { ontology, frames } = await readInputs(inputs);
const frameSet = { index: indexFrames(frames), byId: new Map(frames.map((frame) => [frame.id, frame])) };
const signatures = signaturesOf(ontology);
const hasher = new TextHasher();
const resources = { hasher, classes: shippedClasses(), gazetteer: makeGazetteer() };

const annotated = [
  ...readArticles(joinPath(shared, 'eval/dev'), joinPath(shared, 'articles')),
  ...readArticles(joinPath(shared, 'train/gold'), joinPath(shared, 'train/articles')),
  ...readSentences(joinPath(shared, 'train/sentences')),
  ...readSentences('src/learn/material').map((gold) => ({ ...gold, lesser: DENSE.test(gold.doc) })),
  ...readParsedNews('src/learn/material/parsed-news/annotations.jsonl', joinPath(shared, 'train/parses/news.tsv.gz')),
];
const documents = withReferences(annotated, 'src/learn/material/references/marks.jsonl')
  .filter(({ doc, made }) => made || !isMeasured(doc))
  .map((gold) => ({
    gold,
    text: prepare(analyse(gold.text), resources),
    measured: false,
    fold: foldOf(gold.doc, FOLDS),
  }));
type TrainingDocument = (typeof documents)[number];
say(`${documents.length} documents analysed`);

function linear(examples: Examples, options: Partial<LinearOptions>) {
  const defaults = {
    outputs: examples.outputs,
    softmax: false,
    bits: 20,
    epochs: 6,
    rate: 0.1,
    l2: 1e-5,
    minimum: 2,
    seed: 7,
  };
  return trainLinear(examples.set(), { ...defaults, ...options });
}

function gather(
  chosen: readonly TrainingDocument[],
  examplesOf: (document: TrainingDocument) => Examples,
  outputs: number,
): Examples {
  const all = new Examples(outputs);
  for (const document of chosen) all.addAll(examplesOf(document));
  return all;
}

const each = <T>(make: (document: TrainingDocument) => T) => {
  const made = new Map(documents.map((document) => [document, make(document)] as const));
  return (document: TrainingDocument): T => made.get(document)!;
};

const mentionSets = each(({ text, gold }) => mentionExamples(text, gold));
const mentionModels = crossed(documents, FOLDS, (chosen) => ({
  heads: linear(
    gather(chosen, (d) => mentionSets(d).heads, KINDS.length + 1),
    { softmax: true, epochs: 8, dropout: 0.1, minimum: 3, prune: 1 },
  ),
  spans: linear(
    gather(chosen, (d) => mentionSets(d).spans, 1),
    { epochs: 5, minimum: 3, prune: 1 },
  ),
}));
say('mentions learnt');

const facts = each((document) =>
  [...detectMentions(document.text, mentionModels.of(document), MENTION_FLOOR), ...pronounMentions(document.text)]
    .map((mention) => factsOf(document.text, mention))
    .sort((a, b) => a.start - b.start || b.end - a.end),
);
const linkSets = each((document) => referenceExamples(document.text, document.gold, facts(document), hasher));
const linkModels = crossed(documents, FOLDS, (chosen) => linear(gather(chosen, linkSets, 1), { bits: 18 }));
say('reference learnt');

const resolved = each((document) => resolveMentions(facts(document), linkModels.of(document), hasher));
const goldOf = each((document) => goldOfClusters(document.gold, document.text, resolved(document).clusters));
const pairs = each((document) =>
  pairsOf(document.text, resolved(document).links, implicitCountries(document.text, resolved(document).links)),
);
const votes = each((document) => frameVotes(document.text, resolved(document).links, frameSet, signatures));
const pairSets = each((d) => relationExamples(d.text, d.gold, pairs(d), goldOf(d), votes(d), signatures));
const relationModels = crossed(documents, FOLDS, (chosen) => {
  const examples = gather(chosen, pairSets, OUTPUTS.length);
  const net = {
    outputs: OUTPUTS.length,
    bits: 18,
    width: 24,
    epochs: 6,
    rate: 0.05,
    l2: 1e-5,
    minimum: 7,
    dropout: 0.3,
    seed: 3,
  };
  return {
    relations: linear(examples, { dropout: 0.2, minimum: 4, steps: 40, prune: 2 }),
    net: trainNet(examples.set(), net),
  };
});
say('relations learnt');

const candidates = each((d) => {
  const scores = scorePairs(d.text, pairs(d), votes(d), relationModels.of(d), signatures);
  return candidatesOf(d.text, pairs(d), scores, votes(d), signatures).map((candidate) => ({
    candidate,
    claim: goldClaimOf(d.gold, goldOf(d), candidate, isSymmetric),
  }));
});
const treeModels = crossed(documents, FOLDS, (chosen) => {
  const rows = chosen.flatMap((document) => candidates(document).map(({ candidate }) => candidate.row));
  const labels = Uint8Array.from(
    chosen.flatMap((document) => candidates(document).map(({ claim }) => (claim === undefined ? 0 : 1))),
  );
  const weights = Float32Array.from(
    chosen.flatMap((document) => candidates(document).map(() => (document.gold.lesser ? 0.3 : 1))),
  );
  return trainTrees(
    rows,
    labels,
    { trees: 200, depth: 5, rate: 0.07, l2: 3, minimum: 3, rows: 0.7, columns: 0.4, seed: 5 },
    weights,
  );
});
say('confidence learnt');

const status = linear(
  gather(documents, (d) => statusExamples(d.text, d.gold, votes(d), candidates(d), hasher), STATUSES.length),
  { softmax: true, epochs: 10, bits: 18, dropout: 0.1 },
);

// Two entities of the text may be one in the gold: of their claims only the surest counts, as the guide's scorer has it.
const judged = documents
  .filter(({ gold }) => !gold.made)
  .flatMap((document) => {
    const found = new Set<unknown>();
    const scored = candidates(document).map(({ candidate, claim }) => ({
      ...candidate,
      confidence: sigmoid(scoreTrees(treeModels.of(document), candidate.row)),
      claim,
    }));
    return settleKinds(scored, signatures)
      .candidates.sort((a, b) => b.confidence - a.confidence)
      .filter(({ claim }) => claim === undefined || (!found.has(claim) && found.add(claim)))
      .map(({ confidence, claim }) => ({ chance: confidence, right: claim !== undefined }));
  });
const edge = thresholdFor(judged, EDGE_PRECISION);
const wanted = documents.filter(({ gold }) => !gold.made).reduce((sum, { gold }) => sum + gold.claims.length, 0);
say(bestF1(judged, wanted));
for (let low = 0; low < 1; low += 0.1) {
  const bin = judged.filter(({ chance }) => chance >= low && chance < low + 0.1);
  const right = bin.filter((one) => one.right).length;
  say(
    `confidence ${low.toFixed(1)} to ${(low + 0.1).toFixed(1)}: ${bin.length} candidates, ${(right / Math.max(1, bin.length)).toFixed(3)} hold`,
  );
}
say(`edges from ${edge.toFixed(3)}`);

const models: ExtractionModels = {
  ...mentionModels.whole,
  links: linkModels.whole,
  ...relationModels.whole,
  confidence: treeModels.whole,
  status,
  edge,
  proposal: PROPOSAL,
};
const bytes = joinSections(sectionsOfModels(models));
writeFileSync(weightsFile, bytes);
say(`${bytes.length} bytes written`);
