/** Bytes of a file to text, with its limits; a fault is an issue at its place. */
import { readFile, stat } from 'node:fs/promises';
import type { Issue, SourcePlace } from '../model/issue.ts';

/** 16 MiB: far above any file a person edits, far below what exhausts memory. */
export const LARGEST_FILE = 16 * 1024 * 1024;

export interface Source {
  /** As issues name it: relative to where the command runs, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

/** The file's text, or the issue that says why there is none. */
export async function readSource(file: string, shown: string): Promise<Source | Issue> {
  const at: SourcePlace = { file: shown, line: 1, column: 1 };
  let bytes: Uint8Array;
  try {
    const { size } = await stat(file);
    if (size > LARGEST_FILE) {
      const message = `"${shown}" has ${size} bytes; files of up to ${LARGEST_FILE} are read: split it`;
      return { code: 'file-too-large', severity: 'error', place: at, message };
    }
    bytes = await readFile(file);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    return {
      code: 'unreadable-file',
      severity: 'error',
      place: at,
      message:
        reason === 'EISDIR'
          ? `"${shown}" is a folder; name the files in it, such as "${shown}/*.txt"`
          : `cannot read "${shown}" (${reason}); check its name and permissions`,
    };
  }
  return decode(bytes, shown);
}

export function isIssue(value: Source | Issue): value is Issue {
  return 'code' in value;
}

/** Strict UTF-8; the issue stands at the first byte that is not. */
export function decode(bytes: Uint8Array, shown: string): Source | Issue {
  try {
    return { file: shown, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const at = firstBadByte(bytes);
    const before = new TextDecoder().decode(bytes.subarray(0, at));
    const lines = before.split('\n');
    const culprit = `0x${(bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
    return {
      code: 'not-utf8',
      severity: 'error',
      place: { file: shown, line: lines.length, column: (lines.at(-1) ?? '').length + 1 },
      message: `byte "${culprit}" is no UTF-8; save the file as UTF-8`,
    };
  }
}

/** The shortest prefix that fails to decode ends just behind the first bad byte. */
function firstBadByte(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

/** `stream: true`, so that a sequence cut off at the end is no fault. */
function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
