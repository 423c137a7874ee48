/** Which pairs of mentions the frames speak for. */
import { matchFrames, type FrameMatch } from '../frames/match.ts';
import type { FrameIndex } from '../frames/frame-index.ts';
import { hashText } from '../features/hash.ts';
import { KINDS, type PreparedText } from '../mentions/detect.ts';
import type { Link } from '../reference/resolve.ts';
import type { Frame } from '../../model/frame.ts';
import { LEARNT_RELATIONS, outputIndex, type Signatures } from './outputs.ts';

export interface Vote {
  /** Index into {@link OUTPUTS}; -1 for a relation that the models were not trained on. */
  readonly output: number;
  readonly frame: number;
  readonly match: FrameMatch;
  readonly subject: Link;
  readonly object: Link;
}

export interface FrameSet {
  readonly index: FrameIndex;
  readonly byId: ReadonlyMap<string, Frame>;
}

/** By `sentence:head:head` of the pair in text order. */
export type Votes = ReadonlyMap<string, readonly Vote[]>;

export function pairKey(sentence: number, first: number, second: number): string {
  return `${sentence}:${first}:${second}`;
}

export function frameVotes(
  text: PreparedText,
  links: readonly Link[],
  { index, byId }: FrameSet,
  signatures: Signatures,
): Votes {
  const votes = new Map<string, Vote[]>();
  const byHead = new Map<string, Link>();
  for (const link of links) byHead.set(`${link.facts.sentence}:${link.facts.mention.head}`, link);
  text.views.forEach((view, sentence) => {
    const isMention = (token: number) => byHead.has(`${sentence}:${token}`);
    for (const match of matchFrames(index, view.tree, isMention)) {
      const frame = byId.get(match.frame);
      const places = [match.subject, match.object].map(({ head, within }) =>
        [head, ...within].flatMap((token) => byHead.get(`${sentence}:${token}`) ?? []),
      );
      const found = firstFitting(match, frame, places[0]!, places[1]!, signatures);
      if (found === undefined) continue;
      const key = found.forward
        ? pairKey(sentence, found.subject.facts.mention.head, found.object.facts.mention.head)
        : pairKey(sentence, found.object.facts.mention.head, found.subject.facts.mention.head);
      const row = votes.get(key) ?? [];
      row.push({
        output: found.output,
        frame: hashText(match.frame),
        match,
        subject: found.subject,
        object: found.object,
      });
      votes.set(key, row);
    }
  });
  return votes;
}

function firstFitting(
  match: FrameMatch,
  frame: Frame | undefined,
  subjects: readonly Link[],
  objects: readonly Link[],
  signatures: Signatures,
) {
  const relation = LEARNT_RELATIONS.indexOf(match.relation as (typeof LEARNT_RELATIONS)[number]);
  if (relation < 0) return undefined;
  for (const subject of subjects) {
    const subjectKind = subject.cluster.kind;
    if (frame !== undefined && frame.subjectKinds.length > 0 && !frame.subjectKinds.includes(KINDS[subjectKind]!))
      continue;
    for (const object of objects) {
      if (object.cluster === subject.cluster) continue;
      const objectKind = object.cluster.kind;
      if (frame !== undefined && frame.objectKinds.length > 0 && !frame.objectKinds.includes(KINDS[objectKind]!))
        continue;
      const forward = subject.facts.mention.head < object.facts.mention.head;
      const output = outputIndex(relation, forward);
      const [first, second] = forward ? [subject, object] : [object, subject];
      if (!signatures(first.cluster, second.cluster).includes(output)) continue;
      return { subject, object, forward, output };
    }
  }
  return undefined;
}
