/** One run of a query: parameters, clock, and the limits that everything reports to. */
import type { QueryLimits } from '../../engine.ts';
import type { EvaluationContext } from '../function-table.ts';
import { QueryError } from '../query-error.ts';
import { Float, isList, isMap } from '../value.ts';
import type { Value } from '../value.ts';

const DEFAULTS = { timeoutMs: 30_000, maxRows: 1_000_000, maxBytes: 2 ** 30 };

/** Steps between two looks at the clock. */
const CREDIT = 2048;
/** The same before the first look. */
const FIRST_CREDIT = 512;
/** Milliseconds after which a run lets others of the thread work, and a cancellation arrive. */
const SLICE = 25;

export class Runtime implements EvaluationContext {
  readonly timeZone = 'UTC';
  /** Steps left until {@link refill}. */
  credit = CREDIT;
  /** Above 0 inside an expression, where a run cannot pause. */
  nesting = 0;
  /** Whether a run is under way; its plan can do one run at a time. */
  running = false;
  readonly parameters: Value[] = [];
  private query = '';
  private signal: AbortSignal | undefined;
  private timeout = 0;
  private maxRows = 0;
  private maxBytes = 0;
  private clock = 0;
  private deadline = 0;
  private sliceEnd = 0;
  /** Bytes of rows and groups that operators keep. */
  private held = 0;
  /** Bytes that functions made since the last row. */
  private made = 0;

  /** The clock starts at its first look, which comes soon: many runs end before it. */
  begin(query: string, limits: QueryLimits): void {
    this.query = query;
    this.signal = limits.signal;
    this.timeout = limits.timeoutMs ?? DEFAULTS.timeoutMs;
    this.maxRows = limits.maxRows ?? DEFAULTS.maxRows;
    this.maxBytes = limits.maxBytes ?? DEFAULTS.maxBytes;
    this.running = true;
    this.clock = 0;
    this.held = 0;
    this.made = 0;
    this.nesting = 0;
    this.credit = FIRST_CREDIT;
    this.deadline = 0;
    this.checkSignal();
  }

  /** Milliseconds since 1970, the same during a run. */
  get now(): number {
    if (this.clock === 0) this.clock = Date.now();
    return this.clock;
  }

  /** Begins a slice of work after a pause. */
  resume(): void {
    this.checkSignal();
    this.credit = CREDIT;
    this.sliceEnd = performance.now() + SLICE;
  }

  private checkSignal(): void {
    if (this.signal?.aborted === true) this.stop('Cancelled', 'The query was cancelled.');
  }

  /** Called when credit ran out. True when the caller may pause and must do so. */
  refill(): boolean {
    this.credit = CREDIT;
    const time = performance.now();
    if (this.deadline === 0) {
      this.deadline = time + this.timeout;
      this.sliceEnd = time + SLICE;
    }
    if (time > this.deadline) {
      this.stop(
        'Timeout',
        `The query ran longer than ${this.timeout} ms; narrow the pattern, add LIMIT, or allow more time.`,
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
    if (this.made + this.held > this.maxBytes) this.outOfMemory();
    if (this.credit < 0) this.refill();
  }

  /** What functions made for the row before is garbage now. */
  nextRow(): void {
    this.made = 0;
  }

  hold(bytes: number): void {
    this.held += bytes;
    if (this.held > this.maxBytes) this.outOfMemory();
  }

  release(bytes: number): void {
    this.held -= bytes;
  }

  /** Takes notice of a row of the result, the so many-th one. */
  holdRow(bytes: number, rows: number): void {
    this.hold(bytes);
    if (rows > this.maxRows) {
      this.stop('Rows', `The query returns more than ${this.maxRows} rows; add LIMIT, or allow more rows.`);
    }
  }

  random(): number {
    return Math.random();
  }

  private outOfMemory(): never {
    const megabytes = Math.round(this.maxBytes / 2 ** 20);
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
