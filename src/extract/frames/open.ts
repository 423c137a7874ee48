/** Verbs that no frame knows, between two mentions: proposals for an analyst, never edges. */
import { complements } from '../parse/prepositions.ts';
import { isVerb, labelOf, lemmaOf, wordOf, type Tree } from '../parse/tree.ts';
import { agentOf, patientOf } from '../parse/verb.ts';
import { argumentsAt, type Argument } from './argument.ts';
import type { FrameMatch, IsMention } from './match.ts';

/** Verbs that say nothing of two parties: copulas, auxiliaries, light verbs, reporting verbs, aspect. */
const EMPTY = new Set(
  (
    'be have do get say tell add announce report state note explain claim warn think believe know want need hope expect plan intend try begin start ' +
    'continue make take give put go come become remain seem appear include follow mean see find use show look keep let help call ask'
  ).split(' '),
);

/**
 * `open:VERB` or `open:VERB_PREPOSITION` for every active or passive verb whose two ends are mentions.
 * `known` holds the triggers that frames matched in the sentence: those are left alone.
 */
export function openMatches(tree: Tree, isMention: IsMention, known: ReadonlySet<number>): readonly FrameMatch[] {
  const found: FrameMatch[] = [];
  for (let at = 0; at < tree.tokens.length; at++) {
    const lemma = lemmaOf(tree, at);
    if (known.has(at) || !isVerb(tree, at) || EMPTY.has(lemma) || !/^[a-z]{3,}$/.test(lemma)) continue;
    if (labelOf(tree, at) === 'amod' || wordOf(tree, at - 1) === '-') continue;
    const subjects = mentions(tree, agentOf(tree, at), isMention);
    if (subjects.length === 0) continue;
    const objects = mentions(tree, patientOf(tree, at), isMention);
    if (objects.length > 0) propose(tree, at, `open:${lemma}`, subjects, objects, found);
    else {
      for (const { preposition, head } of complements(tree, at)) {
        if (preposition === 'by' || preposition.includes(' ')) continue;
        propose(tree, at, `open:${lemma}_${preposition}`, subjects, mentions(tree, [head], isMention), found);
      }
    }
  }
  return found;
}

/** Only the phrases themselves: what lies inside one is too weak a reading for a verb nobody has described. */
function mentions(tree: Tree, heads: readonly number[], isMention: IsMention): readonly Argument[] {
  return heads.flatMap((head) => argumentsAt(tree, head)).filter(({ head }) => isMention(head));
}

function propose(
  tree: Tree,
  at: number,
  relation: string,
  subjects: readonly Argument[],
  objects: readonly Argument[],
  found: FrameMatch[],
): void {
  for (const subject of subjects) {
    for (const object of objects) {
      if (subject.head === object.head) continue;
      const reasons = [`"${tree.tokens[at]?.text ?? ''}" joins the two, and the ontology has no relation for it`];
      found.push({
        relation,
        frame: 'open',
        subject,
        object,
        trigger: { start: at, end: at + 1 },
        predicate: at,
        reasons,
      });
    }
  }
}
