import type { Tree } from '../parse/tree.ts';
import type { Cue, Reading } from './cue.ts';
import { cuesOver, isQuestion } from './scope.ts';

export interface StatusReading {
  /** `none`: the sentence only supposes it, so it is no claim. */
  readonly status: Reading;
  /** In words a reader can follow: which word over which. */
  readonly reason: string;
  /** Ids of all cues in scope, nearest first. */
  readonly cues: readonly string[];
}

/** Whether what the trigger says is stated as fact, planned, alleged, denied, or only supposed. */
export function statusOf(tree: Tree, trigger: number): StatusReading {
  const cues = cuesOver(tree, trigger);
  const ids = cues.map(({ id }) => id);
  if (isQuestion(tree, trigger)) return { status: 'none', reason: 'it is a question', cues: [...ids, 'question'] };
  const [status, cue] = decide(cues);
  const word = tree.tokens[trigger]?.text ?? '';
  const reason = cue
    ? `"${tree.tokens[cue.token]?.text ?? ''}" over "${word}": ${WORDING[cue.effect]}`
    : `nothing over "${word}" takes it back: stated as fact`;
  return { status, reason, cues: ids };
}

const WORDING: Record<Cue['effect'], string> = {
  planned: 'intended or expected, not yet so',
  alleged: "put in someone's mouth or believed",
  denied: 'said not to happen',
  negation: 'said not to be so',
  none: 'only supposed, so no claim',
};

/** A supposition outweighs all; a negation outweighs a plan (`will not`); an allegation outweighs a plan within it. */
function decide(cues: readonly Cue[]): readonly [Reading, Cue | undefined] {
  const first = (...effects: readonly Cue['effect'][]): Cue | undefined =>
    cues.find(({ effect }) => effects.includes(effect));
  const [supposed, refused, negated] = [first('none'), first('denied'), first('negation')];
  if (supposed) return ['none', supposed];
  // `did not rule out`: neither so nor not so
  if (refused && negated) return ['none', negated];
  if (refused ?? negated) return ['denied', refused ?? negated];
  for (const status of ['alleged', 'planned'] as const) {
    const cue = first(status);
    if (cue) return [status, cue];
  }
  return ['actual', undefined];
}
