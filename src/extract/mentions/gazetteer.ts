/** Names known before reading: countries, their adjectives and capitals, and whatever the user's own files name. */
import { foldName } from '../../model/entity.ts';
import type { KindName } from '../../model/ontology.ts';
import { COUNTRIES } from './countries.ts';
import { beginsWithCapital, capitalsOnly, hasLetterOrDigit } from '../text/letters.ts';

/** `name` of an entity, its `demonym` (adjective or people), its `seat` (a capital that may stand for it). */
export type Role = 'name' | 'demonym' | 'seat';

export interface Entry {
  readonly role: Role;
  /** Entity that the form belongs to, by its fullest name. */
  readonly entity: string;
  readonly kind: KindName;
}

export interface KnownName {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly demonyms: readonly string[];
  readonly kind: KindName;
}

export interface Gazetteer {
  /** Entries of a run of tokens' folded text; a form may have several. */
  readonly forms: ReadonlyMap<string, readonly Entry[]>;
  /** The longest form, in words, that begins with a word. */
  readonly longest: ReadonlyMap<string, number>;
}

export function makeGazetteer(known: readonly KnownName[] = []): Gazetteer {
  const forms = new Map<string, Entry[]>();
  const longest = new Map<string, number>();
  const add = (form: string, entry: Entry) => {
    const key = gazetteerKey(form);
    if (key === '') return;
    const entries = forms.get(key) ?? [];
    if (entries.some(({ role, entity }) => role === entry.role && entity === entry.entity)) return;
    forms.set(key, [...entries, entry]);
    const words = key.split(' ');
    longest.set(words[0]!, Math.max(longest.get(words[0]!) ?? 0, words.length));
  };
  for (const { name, aliases, demonyms, kind } of known) {
    for (const form of [name, ...aliases]) add(form, { role: 'name', entity: name, kind });
    for (const form of demonyms) add(form, { role: 'demonym', entity: name, kind });
  }
  for (const { names, demonyms, capitals } of COUNTRIES) {
    const entity = names[0]!;
    for (const form of names) add(form, { role: 'name', entity, kind: 'Country' });
    for (const form of demonyms) {
      add(form, { role: 'demonym', entity, kind: 'Country' });
      if (/(?:an|i)$/.test(form)) add(`${form}s`, { role: 'demonym', entity, kind: 'Country' });
    }
    for (const form of capitals) add(form, { role: 'seat', entity, kind: 'Country' });
  }
  return { forms, longest };
}

/** Case is kept for short capitals (`US` is not `us`), and stops in them do not count. */
export function gazetteerKey(form: string): string {
  const bare = form.replace(/^[Tt]he /, '');
  const capitals = capitalsOnly(bare);
  return capitals >= 2 && capitals <= 5 ? bare.replaceAll('.', '') : foldName(bare);
}

export interface GazetteerHit {
  readonly start: number;
  /** Last token. */
  readonly end: number;
  readonly entries: readonly Entry[];
}

/** The longest known forms in a run of tokens, left to right, not overlapping. A form begins with a capital in the text. */
export function findKnown({ forms, longest }: Gazetteer, tokens: readonly { readonly text: string }[]): GazetteerHit[] {
  const hits: GazetteerHit[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i]!.text;
    if (!beginsWithCapital(first)) continue;
    const key = gazetteerKey(first);
    const words = longest.get(key.split(' ')[0]!) ?? 0;
    // A hyphen is a token of its own (`Guinea - Bissau`).
    const most = Math.min(words > 1 ? 2 * words - 1 : words, tokens.length - i);
    for (let n = most; n >= 1; n--) {
      if (!hasLetterOrDigit(tokens[i + n - 1]!.text)) continue;
      const text =
        n === 1
          ? first
          : tokens
              .slice(i, i + n)
              .map((token) => token.text)
              .join(' ');
      const entries = forms.get(n === 1 ? key : gazetteerKey(text));
      if (entries === undefined) continue;
      hits.push({ start: i, end: i + n - 1, entries });
      i += n - 1;
      break;
    }
  }
  return hits;
}
