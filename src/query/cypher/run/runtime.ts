/** One run of a query: parameters, clock, and the limits that everything reports to. */
import type { EvaluationContext } from '../function-table.ts';
import { QueryError } from '../query-error.ts';
import { Float, isList, isMap } from '../value.ts';
import type { Value } from '../value.ts';

export interface Limits {
  /** Milliseconds. */
  readonly timeout: number;
  readonly maxRows: number;
  readonly maxBytes: number;
  readonly signal: AbortSignal | undefined;
}

/** Steps between two looks at the clock. */
const CREDIT = 2048;
/** Milliseconds after which a run lets others of the thread work, and a cancellation arrive. */
const SLICE = 25;

export class Runtime implements EvaluationContext {
  readonly timeZone = 'UTC';
  /** Steps left until {@link refill}. */
  credit = CREDIT;
  /** Above 0 inside an expression, where a run cannot pause. */
  nesting = 0;
  now = 0;
  parameters: ReadonlyMap<string, Value> = new Map();
  private query = '';
  private limits: Limits = { timeout: 0, maxRows: 0, maxBytes: 0, signal: undefined };
  private deadline = 0;
  private sliceEnd = 0;
  /** Bytes of rows and groups that operators keep. */
  private held = 0;
  /** Bytes that functions made since the last row. */
  private made = 0;

  begin(query: string, parameters: ReadonlyMap<string, Value>, limits: Limits): void {
    this.query = query;
    this.parameters = parameters;
    this.limits = limits;
    this.now = Date.now();
    this.deadline = performance.now() + limits.timeout;
    this.held = 0;
    this.made = 0;
    this.nesting = 0;
    this.resume();
  }

  /** Begins a slice of work. */
  resume(): void {
    if (this.limits.signal?.aborted === true) this.stop('Cancelled', 'The query was cancelled.');
    this.credit = CREDIT;
    this.sliceEnd = performance.now() + SLICE;
  }

  /** Called when credit ran out. True when the caller may pause and must do so. */
  refill(): boolean {
    this.credit = CREDIT;
    const time = performance.now();
    if (time > this.deadline) {
      this.stop(
        'Timeout',
        `The query ran longer than ${this.limits.timeout} ms; narrow the pattern, add LIMIT, or allow more time.`,
      );
    }
    return time > this.sliceEnd && this.nesting === 0;
  }

  step(steps: number): void {
    this.credit -= steps;
    if (this.credit < 0) this.refill();
  }

  allocate(bytes: number): void {
    this.made += bytes;
    this.credit -= bytes >>> 8;
    if (this.made + this.held > this.limits.maxBytes) this.outOfMemory();
    if (this.credit < 0) this.refill();
  }

  /** What functions made for the row before is garbage now. */
  nextRow(): void {
    this.made = 0;
  }

  hold(bytes: number): void {
    this.held += bytes;
    if (this.held > this.limits.maxBytes) this.outOfMemory();
  }

  release(bytes: number): void {
    this.held -= bytes;
  }

  countRow(rows: number): void {
    if (rows > this.limits.maxRows) {
      this.stop('Rows', `The query returns more than ${this.limits.maxRows} rows; add LIMIT, or allow more rows.`);
    }
  }

  random(): number {
    return Math.random();
  }

  private outOfMemory(): never {
    const megabytes = Math.round(this.limits.maxBytes / 2 ** 20);
    return this.stop(
      'Memory',
      `The query would hold more than ${megabytes} MiB; return fewer or smaller rows, or allow more memory.`,
    );
  }

  private stop(detail: string, sentence: string): never {
    throw new QueryError('LimitError', 'runtime', detail, sentence, this.query, 0);
  }
}

/** About how many bytes a value takes. Looks at the first elements of a list only. */
export function sizeOf(value: Value): number {
  if (value === null || typeof value !== 'object') return typeof value === 'string' ? 24 + 2 * value.length : 8;
  if (value instanceof Float) return 16;
  if (isList(value)) return 24 + value.length * (8 + (value.length > 0 ? sizeOf(value[0]!) : 0));
  if (isMap(value)) {
    let size = 64;
    for (const [key, item] of value) size += 32 + 2 * key.length + sizeOf(item);
    return size;
  }
  return 48;
}
