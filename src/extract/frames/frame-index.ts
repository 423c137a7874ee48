import type { Frame } from '../../model/frame.ts';

/** Frames by the lemma that triggers them, so that a sentence costs one look-up a token. */
export interface FrameIndex {
  readonly byLemma: ReadonlyMap<string, readonly Frame[]>;
  readonly possessive: readonly Frame[];
  readonly apposition: readonly Frame[];
}

/** The first word of a trigger and the particle that must go with it, if any. */
export function triggerParts(word: string): { readonly lemma: string; readonly particle: string | undefined } {
  const gap = word.indexOf(' ');
  return gap < 0 ? { lemma: word, particle: undefined } : { lemma: word.slice(0, gap), particle: word.slice(gap + 1) };
}

export function indexFrames(frames: readonly Frame[]): FrameIndex {
  const byLemma = new Map<string, Frame[]>();
  for (const frame of frames) {
    for (const lemma of new Set(frame.words.map((word) => triggerParts(word).lemma))) {
      const list = byLemma.get(lemma);
      if (list) list.push(frame);
      else byLemma.set(lemma, [frame]);
    }
  }
  return {
    byLemma,
    possessive: frames.filter((frame) => frame.class === 'possessive'),
    apposition: frames.filter((frame) => frame.class === 'apposition'),
  };
}
