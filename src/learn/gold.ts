/** Annotated articles and sentences, as `../shared/eval/GUIDELINES.md` describes them. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { normaliseText } from '../model/document.ts';
import type { Status } from '../model/claim.ts';

export interface GoldEntity {
  readonly name: string;
  readonly kind: string;
  readonly aliases: readonly string[];
}

export interface GoldClaim {
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  readonly status: Status;
  readonly quote: string;
  readonly attribution?: string | undefined;
}

/** A pronoun or description and what it stands for, where a reader said so. */
export interface GoldReference {
  readonly start: number;
  readonly end: number;
  /** Indexes into the document's entities; none for what stands for nothing that an entity can be. */
  readonly entities: readonly number[];
}

export interface GoldDocument {
  readonly doc: string;
  readonly text: string;
  readonly published?: string | undefined;
  readonly entities: readonly GoldEntity[];
  readonly claims: readonly GoldClaim[];
  readonly references?: readonly GoldReference[] | undefined;
  /** Written for training, not an article. */
  readonly made: boolean;
  /** Counts less in training: a sentence made for one relation. */
  readonly lesser: boolean;
}

/** Never read nor trained on: numbers ending in 5, and six of the development articles, chosen before the first rule. */
const SET_ASIDE = new Set(['007', '009', '011', '013', '015', '017']);

export function isMeasured(doc: string): boolean {
  return SET_ASIDE.has(doc) || (/^[tu]\d+$/.test(doc) && doc.endsWith('5'));
}

/** The articles of a folder of gold files, sorted by name. `shared` is the folder that holds `train` and `eval`. */
export function readArticles(goldFolder: string, textFolder: string): GoldDocument[] {
  const dates = readDates(join(textFolder, 'articles.json'), join(textFolder, '..', 'articles.json'));
  return readdirSync(goldFolder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const gold = JSON.parse(readFileSync(join(goldFolder, file), 'utf8')) as Partial<GoldDocument>;
      const doc = String(gold.doc ?? file.replace(/\.json$/, ''));
      const text = normaliseText(readFileSync(join(textFolder, `${doc}.txt`), 'utf8'));
      return { ...document(doc, text, gold, false), published: dates.get(doc) };
    });
}

/** The sentences of one relation a file, each a document of its own. */
export function readSentences(folder: string): GoldDocument[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line, index) => {
          const gold = JSON.parse(line) as Partial<GoldDocument>;
          const name = `${file.replace(/\.jsonl$/, '')}#${String(index).padStart(3, '0')}`;
          return document(name, normaliseText(gold.text ?? ''), gold, true);
        }),
    );
}

function document(doc: string, text: string, gold: Partial<GoldDocument>, made: boolean): GoldDocument {
  const entities = (gold.entities ?? []).map(({ name, kind, aliases }) => ({ name, kind, aliases: aliases ?? [] }));
  const claims = (gold.claims ?? []).map((claim) => ({ ...claim, status: claim.status ?? 'actual' }));
  return { doc, text, entities, claims, made, lesser: made };
}

function readDates(...files: readonly string[]): Map<string, string> {
  const file = files.find((name) => existsSync(name));
  if (file === undefined) return new Map();
  const rows = JSON.parse(readFileSync(file, 'utf8')) as readonly Record<string, unknown>[];
  return new Map(
    rows.flatMap((row) => {
      const doc = row['doc'] ?? row['id'];
      const date = row['date'] ?? row['published'];
      return typeof doc === 'string' && typeof date === 'string' ? [[doc, date] as const] : [];
    }),
  );
}
