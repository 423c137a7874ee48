/** The tokens of a query with a place in them, and the errors that tell what was expected there. */
import { QueryError } from '../query-error.ts';
import { tokenize } from './lexer.ts';
import type { Expression, PathPattern, Query } from './ast.ts';
import type { Token } from './lexer.ts';

/** The rules that call each other across files. */
export interface Grammar {
  expression(s: TokenStream): Expression;
  pathPattern(s: TokenStream): PathPattern;
  /** `(a)-->(b)` as an expression: at least one relationship. */
  relationshipsPattern(s: TokenStream): PathPattern;
  patternList(s: TokenStream): readonly PathPattern[];
  query(s: TokenStream): Query;
}

export class TokenStream {
  readonly query: string;
  readonly grammar: Grammar;
  /** The place of the `|` before the body of the comprehension that is being read; it is no part of a label expression. */
  bodyBar = -1;
  private readonly tokens: readonly Token[];
  private position = 0;
  private depth = 0;
  private attempts = 0;
  private faults: readonly QueryError[] = [];

  constructor(query: string, grammar: Grammar) {
    this.query = query;
    this.grammar = grammar;
    this.tokens = tokenize(query);
  }

  get token(): Token {
    return this.tokens[this.position]!;
  }

  peek(ahead: number): Token {
    return this.tokens[Math.min(this.position + ahead, this.tokens.length - 1)]!;
  }

  /** The end of the token before this one. */
  get previousEnd(): number {
    return this.tokens[this.position - 1]?.end ?? 0;
  }

  mark(): number {
    return this.position;
  }

  reset(mark: number): void {
    this.position = mark;
    this.faults = this.faults.filter(({ offset }) => offset < this.token.at);
  }

  /** The tokens from a mark to here. */
  between(mark: number): readonly Token[] {
    return this.tokens.slice(mark, this.position);
  }

  advance(): Token {
    const token = this.token;
    if (this.position < this.tokens.length - 1) this.position += 1;
    return token;
  }

  isSymbol(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === 'symbol' && token.text === text;
  }

  isWord(upper: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === 'name' && token.upper === upper;
  }

  isWords(...words: readonly string[]): boolean {
    return words.every((word, ahead) => this.isWord(word, ahead));
  }

  /** Takes the symbol if it stands here. */
  symbol(text: string): boolean {
    if (!this.isSymbol(text)) return false;
    this.advance();
    return true;
  }

  word(upper: string): boolean {
    if (!this.isWord(upper)) return false;
    this.advance();
    return true;
  }

  words(...words: readonly string[]): boolean {
    if (!this.isWords(...words)) return false;
    for (let i = 0; i < words.length; i += 1) this.advance();
    return true;
  }

  expectSymbol(text: string): Token {
    if (!this.isSymbol(text)) this.unexpected(`"${text}"`);
    return this.advance();
  }

  expectWord(upper: string): Token {
    if (!this.isWord(upper)) this.unexpected(upper);
    return this.advance();
  }

  /** A name of any kind: keywords are names where a name is asked for. */
  expectName(what: string): string {
    const { kind, text } = this.token;
    if (kind !== 'name' && kind !== 'quoted') this.unexpected(what);
    this.advance();
    return text;
  }

  isName(ahead = 0): boolean {
    const { kind } = this.peek(ahead);
    return kind === 'name' || kind === 'quoted';
  }

  /** Guards recursion: a query nested deeper than this is refused, before the stack is. */
  nested<T>(parse: () => T): T {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) {
      this.fail(
        'UnexpectedSyntax',
        `This query is nested more than ${MAX_DEPTH} levels deep; write it flatter.`,
        this.token.at,
      );
    }
    try {
      return parse();
    } finally {
      this.depth -= 1;
    }
  }

  /** Parses one way; if that fails, goes back and gives undefined. */
  attempt<T>(parse: () => T): T | undefined {
    const mark = this.mark();
    const { bodyBar } = this;
    this.countAttempt();
    try {
      return parse();
    } catch (error) {
      if (!(error instanceof QueryError)) throw error;
      this.reset(mark);
      this.bodyBar = bodyBar;
      return undefined;
    }
  }

  /** Guards the rules that try one reading and go back: nested, they would double the work at each level. */
  countAttempt(): void {
    this.attempts += 1;
    if (this.attempts > MAX_ATTEMPTS) {
      this.fail('UnexpectedSyntax', 'This query is too tangled to read; write it in smaller parts.', this.token.at);
    }
  }

  /** Fails at the end, if this reading stands: another one is not tried for it. */
  failLater(detail: string, sentence: string, at: number): void {
    this.faults = [...this.faults, this.failure(detail, sentence, at)];
  }

  /** After the last rule. */
  end(): void {
    if (this.faults.length > 0) throw this.faults[0]!;
  }

  unexpected(expected: string): never {
    const { kind, text, at } = this.token;
    if (kind === 'bad' && text > '\u007F') {
      this.fail('InvalidUnicodeCharacter', `"${text}" is no character of Cypher; expected ${expected}.`, at);
    }
    const found = kind === 'end' ? 'the end of the query' : kind === 'string' ? 'a string' : `"${text}"`;
    this.fail('UnexpectedSyntax', `Unexpected ${found}; expected ${expected}.`, at);
  }

  fail(detail: string, sentence: string, at: number): never {
    throw this.failure(detail, sentence, at);
  }

  private failure(detail: string, sentence: string, at: number): QueryError {
    return new QueryError('SyntaxError', 'compile time', detail, sentence, this.query, at);
  }
}

const MAX_DEPTH = 200;
const MAX_ATTEMPTS = 5000;
