/** Where a slot stands, in words for a reader who knows no grammar of ours: `as its subject`, `after "from"`. */
import type { Slot } from '../../model/frame.ts';

const WORDS: Readonly<Record<string, string>> = {
  subject: 'as who does it',
  object: 'as what it is done to',
  indirect: 'as who receives it',
  complement: 'as what it speaks of',
  self: 'in the word itself',
  possessive: 'as whose it is',
  modifier: 'just before it',
  named: 'as who bears it',
  actor: 'as who carries it out',
  clause: 'as the subject of the clause around it',
  prefix: 'joined to it by a hyphen',
  head: 'as what stands before it',
  dependent: 'as what follows it',
};

export function slotInWords(slot: Slot): string {
  const [outer = '', inner] = slot.split('.');
  if (inner === undefined) return WORDS[outer] ?? `after "${outer}"`;
  return `${WORDS[inner] ?? `after "${inner}"`}, within what stands ${WORDS[outer] ?? `after "${outer}"`}`;
}
