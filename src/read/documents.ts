import type { Document } from '../model/document.ts';
import type { Issue, SourcePlace } from '../model/issue.ts';
import { documentsSchema } from './schemas.ts';
import { validate } from './validate.ts';
import type { YamlSource } from './yaml.ts';

/** A document as documents.yaml lists it: `textFile` names the stored text, relative to the file that lists it. */
export interface ListedDocument extends Omit<Document, 'text'> {
  readonly textFile?: string | undefined;
  readonly textPlace: SourcePlace;
}

export function readDocuments(source: YamlSource, issues: Issue[]): readonly ListedDocument[] {
  const data = validate(source, documentsSchema, issues);
  return (data?.documents ?? []).map(({ text, ...listed }, index) => ({
    ...listed,
    textFile: text,
    place: source.placeOf(['documents', index, 'id']),
    textPlace: source.placeOf(['documents', index, 'text']),
  }));
}
