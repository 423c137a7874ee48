/** Which tokens may head a mention, and which runs of tokens around a head may be the mention. */
import type { SentenceView } from '../features/sentence-view.ts';
import { beginsWithCapital, hasLetter, hasLetterOrDigit } from '../text/letters.ts';

const NOMINAL = words('NN NNS NNP NNPS FW XX ADD');
const PREMODIFIER = words("NN NNS NNP NNPS FW JJ JJR JJS VBN VBG CD POS HYPH AFX XX `` '' NFP :");
const JOINT = words('of for in on and & to at from against de du del al');
const WITHIN_PHRASE = words('DT JJ PRP$ HYPH CD VBN');
const LONGEST = 9;

/** `known[i]` is the index + 1 of the gazetteer hit that token `i` lies in. */
export function headCandidates(view: SentenceView, known: Int32Array): number[] {
  const heads: number[] = [];
  view.sentence.tokens.forEach(({ tag, text }, i) => {
    if (!hasLetter(text)) return;
    if (NOMINAL.has(tag) || known[i]! > 0 || (beginsWithCapital(text) && view.nameStart[i]! >= 0)) heads.push(i);
  });
  return heads;
}

export interface SpanCandidate {
  readonly start: number;
  /** Last token. */
  readonly end: number;
}

/** Runs of tokens that `head` may be the head of: what stands before it in its noun phrase, and a phrase after it. */
export function spanCandidates(view: SentenceView, head: number): SpanCandidate[] {
  const { tokens } = view.sentence;
  const starts: number[] = [];
  for (let i = head; i >= 0 && head - i < LONGEST; i--) {
    const { tag, text } = tokens[i]!;
    if (i < head && !PREMODIFIER.has(tag) && view.nameStart[i] !== view.nameStart[head]) break;
    if (hasLetterOrDigit(text) && tag !== 'POS') starts.push(i);
  }
  const ends = [head, ...phraseEnds(view, head)];
  return starts.flatMap((start) => ends.map((end) => ({ start, end })));
}

/** Where a name that holds the head ends, and where one or two prepositional phrases after it end. */
function phraseEnds(view: SentenceView, head: number): number[] {
  const { tokens } = view.sentence;
  const ends = new Set<number>();
  if (view.nameEnd[head]! > head) ends.add(view.nameEnd[head]!);
  let at = head + 1;
  for (let times = 0; times < 2; times++) {
    if (!JOINT.has(view.words[at] ?? '')) break;
    let last = at;
    for (let i = at + 1; i < tokens.length && i - at < 8; i++) {
      const { tag, text } = tokens[i]!;
      if (NOMINAL.has(tag)) last = i;
      else if (!WITHIN_PHRASE.has(tag) || !(hasLetterOrDigit(text) || text.includes('-'))) break;
    }
    if (last === at) break;
    ends.add(last);
    at = last + 1;
  }
  return [...ends].sort((a, b) => a - b);
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
