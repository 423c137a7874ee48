/** What a cell of a result table says: plain data, apart from the engine's own values. */
export type Expected =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'integer'; readonly value: bigint }
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'list'; readonly items: readonly Expected[] }
  | { readonly kind: 'map'; readonly entries: ReadonlyMap<string, Expected> }
  | ExpectedNode
  | ExpectedRelationship
  | { readonly kind: 'path'; readonly start: ExpectedNode; readonly steps: readonly ExpectedStep[] };

export interface ExpectedNode {
  readonly kind: 'node';
  readonly labels: readonly string[];
  readonly properties: ReadonlyMap<string, Expected>;
}

export interface ExpectedRelationship {
  readonly kind: 'relationship';
  readonly type: string;
  readonly properties: ReadonlyMap<string, Expected>;
}

export interface ExpectedStep {
  readonly relationship: ExpectedRelationship;
  readonly node: ExpectedNode;
  /** Walked from its start to its end. */
  readonly forward: boolean;
}

/** Reads a cell such as `(:A {n: 1})`, `[1, 'x']`, `<(:A)-[:T]->(:B)>`. @throws Error for a cell that it cannot read. */
export function readExpected(text: string): Expected {
  const reader = new CellReader(text);
  const value = reader.value();
  reader.end();
  return value;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/** Opened on one cell; walks through it once. */
class CellReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  end(): void {
    this.#space();
    if (this.#at < this.#text.length) throw this.#unreadable();
  }

  value(): Expected {
    this.#space();
    const rest = this.#text.slice(this.#at);
    if (rest.startsWith("'")) return { kind: 'string', value: this.#string() };
    if (rest.startsWith('(')) return this.#node();
    if (/^\[\s*:/.test(rest)) return this.#relationship();
    if (rest.startsWith('[')) return this.#list();
    if (rest.startsWith('{')) return { kind: 'map', entries: this.#properties() };
    if (rest.startsWith('<')) return this.#path();
    return this.#word();
  }

  #word(): Expected {
    const word = this.#match(/[^\s,\]})>]+/y);
    if (word === 'null') return { kind: 'null' };
    if (word === 'true' || word === 'false') return { kind: 'boolean', value: word === 'true' };
    if (/^-?\d+$/.test(word)) return { kind: 'integer', value: BigInt(word) };
    if (word === 'Inf' || word === '-Inf') return { kind: 'float', value: word === 'Inf' ? Infinity : -Infinity };
    if (word === 'NaN' || !Number.isNaN(Number(word))) return { kind: 'float', value: Number(word) };
    throw this.#unreadable();
  }

  #string(): string {
    const raw = this.#match(/'(?:\\.|[^'\\])*'/sy).slice(1, -1);
    return raw.replace(/\\(.)/gs, (_, escaped: string) => ESCAPES[escaped] ?? escaped);
  }

  #list(): Expected {
    const items: Expected[] = [];
    this.#take('[');
    while (!this.#tryTake(']')) {
      if (items.length > 0) this.#take(',');
      items.push(this.value());
    }
    return { kind: 'list', items };
  }

  #properties(): ReadonlyMap<string, Expected> {
    const entries = new Map<string, Expected>();
    if (!this.#tryTake('{')) return entries;
    while (!this.#tryTake('}')) {
      if (entries.size > 0) this.#take(',');
      const key = this.#match(/\s*(?:`[^`]*`|[^\s:`]+)/y)
        .trim()
        .replaceAll('`', '');
      this.#take(':');
      entries.set(key, this.value());
    }
    return entries;
  }

  #node(): ExpectedNode {
    const labels: string[] = [];
    this.#take('(');
    while (this.#tryTake(':')) labels.push(this.#match(/[^\s:){]+/y));
    const properties = this.#properties();
    this.#take(')');
    return { kind: 'node', labels, properties };
  }

  #relationship(): ExpectedRelationship {
    this.#take('[');
    this.#take(':');
    const type = this.#match(/[^\s\]{]+/y);
    const properties = this.#properties();
    this.#take(']');
    return { kind: 'relationship', type, properties };
  }

  #path(): Expected {
    this.#take('<');
    const start = this.#node();
    const steps: ExpectedStep[] = [];
    while (!this.#tryTake('>')) {
      const backward = this.#tryTake('<-');
      if (!backward) this.#take('-');
      const relationship = this.#relationship();
      this.#take(backward ? '-' : '->');
      steps.push({ relationship, node: this.#node(), forward: !backward });
    }
    return { kind: 'path', start, steps };
  }

  #space(): void {
    while (/\s/.test(this.#text[this.#at] ?? '')) this.#at += 1;
  }

  #tryTake(token: string): boolean {
    this.#space();
    if (!this.#text.startsWith(token, this.#at)) return false;
    this.#at += token.length;
    return true;
  }

  #take(token: string): void {
    if (!this.#tryTake(token)) throw this.#unreadable();
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match === null) throw this.#unreadable();
    this.#at = pattern.lastIndex;
    return match[0];
  }

  #unreadable(): Error {
    return new Error(`unreadable cell at ${this.#at}: ${this.#text}`);
  }
}
