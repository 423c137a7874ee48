/** Splits a query into tokens. Malformed numbers and unknown characters become tokens too: the parser knows what they break. */
import { QueryError } from '../query-error.ts';

export type TokenKind =
  'name' | 'quoted' | 'string' | 'integer' | 'float' | 'badNumber' | 'parameter' | 'symbol' | 'bad' | 'end';

export interface Token {
  readonly kind: TokenKind;
  /** Name, text of the string after escapes, digits, symbol. */
  readonly text: string;
  /** The text in capitals, for keywords; empty for all but names. */
  readonly upper: string;
  readonly at: number;
  readonly end: number;
}

/** Longest first. */
const SYMBOLS = [
  '...', '<>', '<=', '>=', '=~', '+=', '..', '::', '||', '!=',
  '(', ')', '[', ']', '{', '}', ',', '.', ';', ':', '|', '&', '!', '%', '+', '-', '*', '/', '^', '=', '<', '>', '$',
]; // prettier-ignore

const NAME_START = /[\p{L}\p{Nl}\p{Pc}]/u;
const NAME = /[\p{L}\p{Nl}\p{Pc}\p{Mn}\p{Mc}\p{Nd}\p{Sc}\p{Cf}]+/uy;
const SPACE = /[\s\u180E\u200B]+/y;
const NUMBER =
  /0[xX][0-9a-fA-F_]*|0[oO][0-7_]*|(?:\d[\d_]*)?\.\d[\d_]*(?:[eE][+-]?\d+)?|\d[\d_]*[eE][+-]?\d+|\d[\d_]*/y;
const NUMBER_TAIL = /[\p{L}\p{Nd}_]+/uy;

export function tokenize(query: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const push = (kind: TokenKind, text: string, end: number): void => {
    tokens.push({ kind, text, upper: kind === 'name' ? text.toUpperCase() : '', at, end });
    at = end;
  };
  while (at < query.length) {
    const char = query[at]!;
    const next = query[at + 1];
    if (matchAt(SPACE, query, at) !== undefined) {
      at = SPACE.lastIndex;
    } else if (char === '/' && next === '/') {
      const end = query.indexOf('\n', at);
      at = end < 0 ? query.length : end;
    } else if (char === '/' && next === '*') {
      const end = query.indexOf('*/', at + 2);
      if (end < 0)
        throw new QueryError(
          'SyntaxError',
          'compile time',
          'UnexpectedSyntax',
          'This comment is never closed; write */ after it.',
          query,
          at,
        );
      at = end + 2;
    } else if (char === "'" || char === '"') {
      const [text, end] = readString(query, at);
      push('string', text, end);
    } else if (char === '`') {
      const [text, end] = readQuoted(query, at);
      push('quoted', text, end);
    } else if (isDigit(char) || (char === '.' && isDigit(next))) {
      readNumber(query, at, push);
    } else if (char === '$' && next !== undefined && (next === '`' || matchAt(NAME, query, at + 1) !== undefined)) {
      if (next === '`') {
        const [text, end] = readQuoted(query, at + 1);
        push('parameter', text, end);
      } else push('parameter', matchAt(NAME, query, at + 1)!, NAME.lastIndex);
    } else if (NAME_START.test(String.fromCodePoint(query.codePointAt(at)!))) {
      push('name', matchAt(NAME, query, at)!, NAME.lastIndex);
    } else {
      const symbol = SYMBOLS.find((text) => query.startsWith(text, at));
      if (symbol !== undefined) push('symbol', symbol, at + symbol.length);
      else {
        const text = String.fromCodePoint(query.codePointAt(at)!);
        push('bad', text, at + text.length);
      }
    }
  }
  push('end', '', query.length);
  return tokens;
}

function matchAt(pattern: RegExp, query: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(query)?.[0];
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9';
}

function readNumber(query: string, at: number, push: (kind: TokenKind, text: string, end: number) => void): void {
  let text = matchAt(NUMBER, query, at)!;
  let end = NUMBER.lastIndex;
  const tail = matchAt(NUMBER_TAIL, query, end);
  if (tail !== undefined) {
    text += tail;
    end = NUMBER_TAIL.lastIndex;
    push('badNumber', text, end);
  } else if (/^0[0-9_]+$/.test(text) || /^0[xo]$/i.test(text) || /__|_$|_\.|\._|x_|o_/i.test(text))
    push('badNumber', text, end);
  else if (/^0[xo]/i.test(text) || /^[\d_]+$/.test(text)) push('integer', text.replaceAll('_', ''), end);
  else push('float', text.replaceAll('_', ''), end);
}

function readQuoted(query: string, at: number): [string, number] {
  let text = '';
  for (let i = at + 1; i < query.length; i += 1) {
    if (query[i] !== '`') text += query[i]!;
    else if (query[i + 1] === '`') {
      text += '`';
      i += 1;
    } else return [text, i + 1];
  }
  throw new QueryError(
    'SyntaxError',
    'compile time',
    'UnexpectedSyntax',
    'This quoted name is never closed; write ` after it.',
    query,
    at,
  );
}

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', '\\': '\\', "'": "'", '"': '"', '`': '`' }; // prettier-ignore

function readString(query: string, at: number): [string, number] {
  const quote = query[at];
  let text = '';
  for (let i = at + 1; i < query.length; i += 1) {
    const char = query[i]!;
    if (char === quote) return [text, i + 1];
    if (char !== '\\') {
      text += char;
      continue;
    }
    const escape = query[i + 1] ?? '';
    if (escape === 'u') {
      const digits = query.slice(i + 2, i + 6);
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) {
        const sentence = `"\\u${digits}" is no Unicode escape; write \\u and four hexadecimal digits.`;
        throw new QueryError('SyntaxError', 'compile time', 'InvalidUnicodeLiteral', sentence, query, i);
      }
      text += String.fromCharCode(Number.parseInt(digits, 16));
      i += 5;
    } else if (ESCAPES[escape] !== undefined) {
      text += ESCAPES[escape];
      i += 1;
    } else text += char;
  }
  throw new QueryError(
    'SyntaxError',
    'compile time',
    'UnexpectedSyntax',
    `This string is never closed; write ${quote} after it.`,
    query,
    at,
  );
}
