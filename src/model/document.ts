import type { SourcePlace } from './issue.ts';
import type { When } from './time.ts';

export type DocumentId = string;

/** A source that claims are stated in: listed in documents.yaml, or an article that was read. */
export interface Document {
  readonly id: DocumentId;
  readonly publisher: string;
  readonly title?: string | undefined;
  readonly published?: When | undefined;
  /** The news agency whose text it carries, if it does: documents of one agency are one origin. */
  readonly agency?: string | undefined;
  readonly uri?: string | undefined;
  /** BCP 47, such as `en`. */
  readonly language?: string | undefined;
  /** The text as stored, after {@link normaliseText}. All offsets are UTF-16 indexes into it. Absent when it is only cited. */
  readonly text?: string | undefined;
  /** Lower-case hex SHA-256 of the UTF-8 bytes of `text`; for a cited document, of the text that was read, if recorded. */
  readonly sha256?: string | undefined;
  /** The file that holds the text, as issues name it. */
  readonly textName?: string | undefined;
  readonly place: SourcePlace;
}

/** The publisher of an article that no list names: never an origin of its own name. */
export const UNKNOWN_PUBLISHER = 'unknown';

/** The one normalisation a stored text undergoes: a leading byte order mark goes, CRLF and CR become LF. */
export function normaliseText(raw: string): string {
  return raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
