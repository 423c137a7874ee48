/** Files to model: every input read, every fault of all of them reported. */
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { Claim } from '../model/claim.ts';
import { normaliseText, UNKNOWN_PUBLISHER } from '../model/document.ts';
import type { Document } from '../model/document.ts';
import { slug } from '../model/entity.ts';
import type { Frame } from '../model/frame.ts';
import type { Issue } from '../model/issue.ts';
import type { Judgement } from '../model/judgement.ts';
import type { LocalId, Mention } from '../model/mention.ts';
import type { Kind, Ontology, Relation } from '../model/ontology.ts';
import { readClaims } from './claims.ts';
import { readDocuments } from './documents.ts';
import type { ListedDocument } from './documents.ts';
import { readEntity } from './entities.ts';
import { checkFrames, readFrames } from './frames.ts';
import type { Input } from './inputs.ts';
import { readJudgements } from './judgements.ts';
import { readKind, readRelation } from './ontology.ts';
import { isIssue, readSource } from './source.ts';
import type { Source } from './source.ts';
import { readYaml } from './yaml.ts';
import type { YamlSource } from './yaml.ts';

export interface ReadResult {
  readonly ontology: Ontology;
  /** Sorted by id. */
  readonly frames: readonly Frame[];
  readonly documents: readonly Document[];
  readonly mentions: readonly Mention[];
  readonly claims: readonly Claim<LocalId>[];
  readonly judgements: readonly Judgement[];
  readonly issues: readonly Issue[];
}

interface Listed {
  readonly document: ListedDocument;
  /** Path of the stored text under the data folder, as the input that holds it is named. */
  readonly within?: string | undefined;
}

/** Files read at the same time. */
const SIDE_BY_SIDE = 16;

export async function readInputs(inputs: readonly Input[]): Promise<ReadResult> {
  const issues: Issue[] = [];
  const kinds: Kind[] = [];
  const relations: Relation[] = [];
  const frames: Frame[] = [];
  const listed: Listed[] = [];
  const articles: { input: Input; source: Source }[] = [];
  const mentions: Mention[] = [];
  const claims: Claim<LocalId>[] = [];
  const judgements: Judgement[] = [];

  const take = (input: Input, yaml: YamlSource): void => {
    switch (input.form) {
      case 'kind':
        kinds.push(...present(readKind(yaml, issues)));
        return;
      case 'relation':
        relations.push(...present(readRelation(yaml, issues)));
        return;
      case 'entity':
        mentions.push(...present(readEntity(yaml, issues)));
        return;
      case 'claims': {
        const curated = readClaims(yaml, issues);
        mentions.push(...curated.mentions);
        claims.push(...curated.claims);
        return;
      }
      case 'documents': {
        const folder = posix.dirname(input.within);
        for (const document of readDocuments(yaml, issues)) {
          const { textFile } = document;
          listed.push({ document, within: textFile === undefined ? undefined : posix.join(folder, textFile) });
        }
        return;
      }
      case 'judgements':
        judgements.push(...readJudgements(yaml, issues));
        return;
      case 'frames':
        frames.push(...readFrames(yaml, issues));
        return;
      case 'article':
        return;
    }
  };

  for (let at = 0; at < inputs.length; at += SIDE_BY_SIDE) {
    const some = inputs.slice(at, at + SIDE_BY_SIDE);
    const sources = await Promise.all(some.map(({ path, shown }) => readSource(path, shown)));
    for (const [index, source] of sources.entries()) {
      const input = some[index];
      if (!input) continue;
      if (isIssue(source)) {
        issues.push(source);
      } else if (input.form === 'article') {
        articles.push({ input, source });
      } else {
        const yaml = readYaml(source);
        if ('value' in yaml) take(input, yaml);
        else issues.push(...yaml);
      }
    }
  }

  const ontology: Ontology = {
    kinds: byName(kinds, 'duplicate-kind', issues),
    relations: byName(relations, 'duplicate-relation', issues),
  };
  return {
    ontology,
    frames: checkFrames(frames, ontology, issues),
    documents: joinTexts(listed, articles, issues),
    mentions,
    claims,
    judgements,
    issues,
  };
}

function present<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}

function byName<T extends Kind | Relation>(
  items: readonly T[],
  code: 'duplicate-kind' | 'duplicate-relation',
  issues: Issue[],
): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const item of items) {
    const first = map.get(item.name);
    if (first) {
      const message = `"${item.name}" is declared already, at ${first.place.file}:${first.place.line}; rename or delete one`;
      issues.push({ code, severity: 'error', place: item.place, message });
    } else {
      map.set(item.name, item);
    }
  }
  return new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Listed documents with their stored texts, and articles that no list names as documents of their own. */
function joinTexts(
  listed: readonly Listed[],
  articles: readonly { input: Input; source: Source }[],
  issues: Issue[],
): readonly Document[] {
  const documents = new Map<string, Document>();
  const byPath = new Map(articles.map(({ input, source }) => [input.within, source]));
  const used = new Set<string>();
  const add = (document: Document): void => {
    const first = documents.get(document.id);
    if (first) {
      const message = `"${document.id}" is listed already, at ${first.place.file}:${first.place.line}; give one another id`;
      issues.push({ code: 'duplicate-id', severity: 'error', place: document.place, message });
    } else {
      documents.set(document.id, document);
    }
  };

  for (const { document, within } of listed) {
    const { textFile, textPlace, ...rest } = document;
    const source = within === undefined ? undefined : byPath.get(within);
    if (within !== undefined) used.add(within);
    if (textFile !== undefined && !source) {
      const message = `no text at "${textFile}"; put the article there, or delete the key if it may not be stored`;
      issues.push({ code: 'unreadable-file', severity: 'error', place: textPlace, message });
    }
    if (!source) {
      add(rest);
      continue;
    }
    const text = normaliseText(source.text);
    const sha256 = hash(text);
    if (rest.sha256 !== undefined && rest.sha256 !== sha256) {
      const message = `"${textFile}" has SHA-256 "${sha256}", not the recorded "${rest.sha256}": restore the text, or record the new hash and check its quotes`;
      issues.push({ code: 'text-changed', severity: 'error', place: textPlace, message });
    }
    add({ ...rest, text, sha256, textName: source.file });
  }
  for (const { input, source } of articles) {
    if (used.has(input.within)) continue;
    const text = normaliseText(source.text);
    const id = slug(posix.basename(input.within, '.txt')) || 'article';
    const place = { file: input.shown, line: 1, column: 1 };
    const message = `"${input.shown}" is not listed in documents.yaml: its publisher and date are unknown, and days it names stay open`;
    issues.push({ code: 'unlisted-article', severity: 'warning', place, message });
    add({ id, publisher: UNKNOWN_PUBLISHER, text, sha256: hash(text), textName: source.file, place });
  }
  return [...documents.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function hash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
