import type { Kind, Relation } from '../model/ontology.ts';
import type { Issue } from '../model/issue.ts';
import { kindSchema, relationSchema } from './schemas.ts';
import { validate } from './validate.ts';
import type { YamlSource } from './yaml.ts';

export function readKind(source: YamlSource, issues: Issue[]): Kind | undefined {
  const data = validate(source, kindSchema, issues);
  if (!data) return undefined;
  const { is_a: isA, ...rest } = data;
  return { ...rest, isA, place: source.placeOf(['name']) };
}

export function readRelation(source: YamlSource, issues: Issue[]): Relation | undefined {
  const data = validate(source, relationSchema, issues);
  return data && { ...data, place: source.placeOf(['name']) };
}
