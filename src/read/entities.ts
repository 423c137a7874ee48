import type { Issue } from '../model/issue.ts';
import { localId } from '../model/mention.ts';
import type { Mention } from '../model/mention.ts';
import { entitySchema } from './schemas.ts';
import { validate } from './validate.ts';
import type { YamlSource } from './yaml.ts';

/** A curated entity file is a mention that declares its entity. */
export function readEntity(source: YamlSource, issues: Issue[]): Mention | undefined {
  const data = validate(source, entitySchema, issues);
  if (!data) return undefined;
  const { id, name, kind, aliases, ...rest } = data;
  return {
    id: localId(`${source.file}#${id}`),
    name,
    aliases,
    kind,
    declares: { id, ...rest },
    place: source.placeOf(['id']),
    kindPlace: source.placeOf(['kind']),
  };
}
