/**
 * The parsed news as running text, so that it can be annotated and read like any article. Spaces are set back by rule, since the
 * corpus holds words only; two sentences make a paragraph. The same words give the same text: annotations hold offsets into it.
 */
import type { ParsedSentence, ParsedText } from './foundation/corpus.ts';

/** A part ends before the sentence that would make it longer, in words: the length of a usual report. */
const LENGTH = 520;

const NO_SPACE_BEFORE = /^(?:[.,;:?!%)\]”…]+|['’](?:s|m|re|ve|ll|d)|n['’]t)$/i;
const NO_SPACE_AFTER = /^[([“$£€#]$/;

/** The text in parts of at most {@link LENGTH} words, each read and annotated by itself. */
export function partsOf({ sentences }: ParsedText): string[] {
  const parts: string[] = [];
  let part: ParsedSentence[] = [];
  let words = 0;
  for (const sentence of sentences) {
    if (part.length > 0 && words + sentence.forms.length > LENGTH) {
      parts.push(rebuild(part));
      part = [];
      words = 0;
    }
    part.push(sentence);
    words += sentence.forms.length;
  }
  return part.length > 0 ? [...parts, rebuild(part)] : parts;
}

function rebuild(sentences: readonly ParsedSentence[]): string {
  return sentences
    .map(rebuildSentence)
    .filter((text) => text !== '')
    .map((text, i) => (i === 0 ? '' : i % 2 === 0 ? '\n\n' : ' ') + text)
    .join('');
}

function rebuildSentence({ forms, tags }: ParsedSentence): string {
  let text = '';
  let glued = true;
  forms.forEach((form, index) => {
    const word = form.trim();
    if (word === '') return;
    const tag = tags[index] ?? '';
    const closes = tag === "''" || (tag === 'POS' && /^['’]/.test(word));
    const joins = tag === 'HYPH' || (word === '/' && index > 0);
    text += (glued || closes || joins || NO_SPACE_BEFORE.test(word) ? '' : ' ') + word;
    glued = joins || tag === '``' || NO_SPACE_AFTER.test(word);
  });
  return text;
}
