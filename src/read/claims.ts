import type { Claim, Evidence } from '../model/claim.ts';
import type { Issue } from '../model/issue.ts';
import { localId } from '../model/mention.ts';
import type { LocalId, Mention } from '../model/mention.ts';
import { claimsSchema } from './schemas.ts';
import { validate } from './validate.ts';
import type { Path, YamlSource } from './yaml.ts';

export interface CuratedClaims {
  readonly mentions: readonly Mention[];
  readonly claims: readonly Claim<LocalId>[];
}

/** Every name in a claim is a mention; an entry with several sources makes a claim for each. */
export function readClaims(source: YamlSource, issues: Issue[]): CuratedClaims {
  const data = validate(source, claimsSchema, issues);
  const mentions: Mention[] = [];
  const claims: Claim<LocalId>[] = [];
  const mention = (name: string, path: Path): LocalId => {
    const id = localId(`${source.file}#${path.join('.')}`);
    mentions.push({ id, name, aliases: [], place: source.placeOf(path) });
    return id;
  };
  for (const [index, entry] of (data?.claims ?? []).entries()) {
    const path = ['claims', index];
    const { sources, attribution, ...said } = entry;
    const speakers = attribution === undefined ? [] : [attribution].flat();
    const common = {
      ...said,
      subject: mention(entry.subject, [...path, 'subject']),
      object: mention(entry.object, [...path, 'object']),
      attribution: speakers.map((name, at) =>
        mention(name, typeof attribution === 'string' ? [...path, 'attribution'] : [...path, 'attribution', at]),
      ),
      place: source.placeOf(path),
      subjectPlace: source.placeOf([...path, 'subject']),
      objectPlace: source.placeOf([...path, 'object']),
      relationPlace: source.placeOf([...path, 'relation']),
    };
    if (sources.length === 0) claims.push(common);
    for (const [at, { start, end, ...cited }] of sources.entries()) {
      const span = start !== undefined && end !== undefined ? { start, end } : undefined;
      const evidence: Evidence = { ...cited, span, place: source.placeOf([...path, 'sources', at]) };
      claims.push({ ...common, evidence });
    }
  }
  return { mentions, claims };
}
