/** The aggregating functions: each a factory of what one group keeps. */
import { groupKey } from '../group-key.ts';
import { compareTexts } from '../compare.ts';
import { order } from '../order.ts';
import { EvaluationFailure } from '../query-error.ts';
import { temporalOperator } from '../temporal/arithmetic.ts';
import { Float, Temporal, integer, isInteger, isNumber, toNumber } from '../value.ts';
import type { Value } from '../value.ts';
import type { Runtime } from './runtime.ts';
import { sizeOf } from './runtime.ts';

export interface Aggregator {
  add(value: Value, parameter: Value): void;
  result(): Value;
}

/** Null values are never added. `parameter` is the second argument, of percentiles. */
export function aggregatorOf(name: string, distinct: boolean, runtime: Runtime): () => Aggregator {
  const make = (): Aggregator => plainAggregator(name, runtime);
  return distinct ? () => new DistinctAggregator(make(), runtime) : make;
}

function plainAggregator(name: string, runtime: Runtime): Aggregator {
  switch (name) {
    case 'count':
      return new Count();
    case 'sum':
      return new Sum();
    case 'avg':
      return new Average();
    case 'min':
      return new Extreme(-1);
    case 'max':
      return new Extreme(1);
    case 'collect':
      return new Collect(runtime);
    case 'stdev':
      return new Deviation(1);
    case 'stdevp':
      return new Deviation(0);
    case 'percentilecont':
      return new Percentile(runtime, true);
    default:
      return new Percentile(runtime, false);
  }
}

class DistinctAggregator implements Aggregator {
  private readonly inner: Aggregator;
  private readonly runtime: Runtime;
  private readonly seen = new Set<Value>();

  constructor(inner: Aggregator, runtime: Runtime) {
    this.inner = inner;
    this.runtime = runtime;
  }

  add(value: Value, parameter: Value): void {
    const key = groupKey(value);
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.runtime.hold(40 + sizeOf(key));
    this.inner.add(value, parameter);
  }

  result(): Value {
    return this.inner.result();
  }
}

class Count implements Aggregator {
  private count = 0;

  add(): void {
    this.count += 1;
  }

  result(): Value {
    return this.count;
  }
}

/** A sum of integers is an integer until it leaves 64 bits; then, and with a float, it is a float. Durations add up by themselves. */
class Sum implements Aggregator {
  private small = 0;
  private large = 0n;
  /** Only safe integers so far, and so is their sum. */
  private isSmall = true;
  private float: number | undefined;
  private compensation = 0;
  private duration: Value = null;
  private isNumber = false;

  add(value: Value): void {
    if (typeof value === 'number' && this.isSmall) {
      this.isNumber = true;
      const sum = this.small + value;
      if (Number.isSafeInteger(sum)) this.small = sum;
      else this.addLarge(value);
    } else if (isNumber(value)) {
      this.isNumber = true;
      if (value instanceof Float || this.float !== undefined) this.addFloat(toNumber(value));
      else this.addLarge(value);
    } else if (value instanceof Temporal && value.kind === 'DURATION') {
      this.duration = this.duration === null ? value : (temporalOperator('+', this.duration, value) ?? null);
    } else throw wrongSum();
  }

  private addLarge(value: number | bigint): void {
    this.isSmall = false;
    this.large += BigInt(this.small) + BigInt(value);
    this.small = 0;
    if (integer(this.large) !== undefined) return;
    this.addFloat(Number(this.large));
    this.large = 0n;
  }

  /** Compensated (Neumaier), so that the order of many small terms does not show. */
  private addFloat(value: number): void {
    this.isSmall = false;
    const before = this.float ?? 0;
    const sum = before + value;
    if (Number.isFinite(sum))
      this.compensation += Math.abs(before) >= Math.abs(value) ? before - sum + value : value - sum + before;
    this.float = sum;
  }

  result(): Value {
    if (this.duration !== null) {
      if (this.isNumber) throw wrongSum();
      return this.duration;
    }
    const whole = this.large + BigInt(this.small);
    if (this.float === undefined) return integer(whole)!;
    return new Float(this.float + (Number.isFinite(this.float) ? this.compensation : 0) + Number(whole));
  }
}

function wrongSum(): EvaluationFailure {
  return new EvaluationFailure('TypeError', 'InvalidArgumentType', '"sum" adds numbers only, or durations only.');
}

class Average implements Aggregator {
  private count = 0;
  private readonly sum = new Sum();
  private isDuration = false;

  add(value: Value): void {
    if (value instanceof Temporal) this.isDuration = true;
    this.count += 1;
    this.sum.add(isInteger(value) ? new Float(Number(value)) : value);
  }

  result(): Value {
    if (this.count === 0) return null;
    const total = this.sum.result();
    if (this.isDuration) return temporalOperator('/', total, this.count) ?? null;
    return new Float(toNumber(total as Float) / this.count);
  }
}

/** The least or the greatest in the order of ORDER BY, null aside. */
class Extreme implements Aggregator {
  private readonly sign: number;
  private best: Value = null;

  constructor(sign: number) {
    this.sign = sign;
  }

  add(value: Value): void {
    const { best, sign } = this;
    if (best === null || sign * this.difference(value, best) > 0) this.best = value;
  }

  private difference(a: Value, b: Value): number {
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    return typeof a === 'string' && typeof b === 'string' ? compareTexts(a, b) : order(a, b);
  }

  result(): Value {
    return this.best;
  }
}

class Collect implements Aggregator {
  private readonly runtime: Runtime;
  private readonly values: Value[] = [];

  constructor(runtime: Runtime) {
    this.runtime = runtime;
  }

  add(value: Value): void {
    this.runtime.hold(8 + sizeOf(value));
    this.values.push(value);
  }

  result(): Value {
    return this.values;
  }
}

/** Standard deviation by Welford's method; `correction` 1 for a sample, 0 for the population. */
class Deviation implements Aggregator {
  private readonly correction: number;
  private count = 0;
  private mean = 0;
  private squares = 0;

  constructor(correction: number) {
    this.correction = correction;
  }

  add(value: Value): void {
    const number = numberIn(value, 'stDev');
    this.count += 1;
    const delta = number - this.mean;
    this.mean += delta / this.count;
    this.squares += delta * (number - this.mean);
  }

  result(): Value {
    return new Float(this.count < 2 ? 0 : Math.sqrt(this.squares / (this.count - this.correction)));
  }
}

/** Continuous: between the two nearest values; discrete: the nearest value at or above the rank. */
class Percentile implements Aggregator {
  private readonly runtime: Runtime;
  private readonly continuous: boolean;
  private readonly values: Value[] = [];
  private percentile: number | undefined;

  constructor(runtime: Runtime, continuous: boolean) {
    this.runtime = runtime;
    this.continuous = continuous;
  }

  add(value: Value, parameter: Value): void {
    if (this.percentile === undefined) {
      const percentile = numberIn(parameter, 'percentile');
      if (!(percentile >= 0 && percentile <= 1)) {
        throw new EvaluationFailure('ArgumentError', 'NumberOutOfRange', 'A percentile is a number from 0.0 to 1.0.');
      }
      this.percentile = percentile;
    }
    numberIn(value, 'percentile');
    this.runtime.hold(16);
    this.values.push(value);
  }

  result(): Value {
    const { values, percentile } = this;
    if (percentile === undefined) return null;
    this.runtime.step(values.length);
    values.sort(order);
    if (!this.continuous) return values[Math.max(0, Math.ceil(percentile * values.length) - 1)]!;
    const rank = percentile * (values.length - 1);
    if (Number.isInteger(rank) || values.length === 1) return values[Math.floor(rank)]!;
    const low = toNumber(values[Math.floor(rank)] as number);
    const high = toNumber(values[Math.ceil(rank)] as number);
    return new Float(low * (Math.ceil(rank) - rank) + high * (rank - Math.floor(rank)));
  }
}

function numberIn(value: Value, name: string): number {
  if (isNumber(value)) return toNumber(value);
  throw new EvaluationFailure('TypeError', 'InvalidArgumentType', `"${name}" takes numbers only.`);
}
