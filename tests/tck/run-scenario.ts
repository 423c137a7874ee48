import { readFileSync } from 'node:fs';
import { createScratchEngine } from '../../src/query/cypher/scratch-engine.ts';
import { QueryError } from '../../src/query/cypher/query-error.ts';
import type { Value } from '../../src/query/cypher/value.ts';
import type { QueryResult } from '../../src/query/engine.ts';
import { resultFault } from './check-result.ts';
import { readExpected } from './expected.ts';
import { procedureOf } from './procedure.ts';
import type { Scenario, Step } from './scenario.ts';
import { effectsBetween, expectedEffects, stateOf } from './side-effects.ts';
import type { GraphState } from './side-effects.ts';
import { toValue } from './to-value.ts';

export interface Outcome {
  readonly status: 'passed' | 'failed' | 'skipped';
  /** What was wrong, or why it was skipped. */
  readonly reason?: string;
  /** Whether the scenario expects an error. */
  readonly expectsError: boolean;
}

type Answer = { readonly result: QueryResult } | { readonly error: unknown };

const LIMITS = { timeoutMs: 10_000 };
const RAISED = /^an? (\w+) should be raised at (compile time|runtime|any time): (\S+)$/;
const RESULT = /^the result should be, in (any order|order)( \(ignoring element order for lists\))?:$/;

/** Runs one scenario on a scratch graph of its own. @param folder where `graphs/` lies. */
export async function runScenario(scenario: Scenario, folder: string): Promise<Outcome> {
  const expectsError = scenario.steps.some(({ text }) => RAISED.test(text));
  try {
    const fault = await new Run(folder).all(scenario.steps);
    if (fault === undefined) return { status: 'passed', expectsError };
    return { status: 'failed', reason: fault, expectsError };
  } catch (error) {
    if (error instanceof Skip) return { status: 'skipped', reason: error.message, expectsError };
    return { status: 'failed', reason: `broke: ${errorText(error)}`, expectsError };
  }
}

class Skip extends Error {}

/** Opened on one scenario; holds its engine and what the last query answered. */
class Run {
  readonly #folder: string;
  readonly #engine = createScratchEngine();
  readonly #parameters: Record<string, Value> = {};
  #answer: Answer | undefined;
  #before: GraphState | undefined;
  #after: GraphState | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async all(steps: readonly Step[]): Promise<string | undefined> {
    const wantsEffects = steps.some(({ text }) => text.startsWith('the side effects') || text === 'no side effects');
    for (const step of steps) {
      const fault = await this.#step(step, wantsEffects);
      if (fault !== undefined) return fault;
    }
    return undefined;
  }

  async #step({ text, doc = '', table = [] }: Step, wantsEffects: boolean): Promise<string | undefined> {
    if (text === 'an empty graph' || text === 'any graph') return undefined;
    const graph = /^the (\S+) graph$/.exec(text);
    if (graph !== null) return this.#setUp(readFileSync(`${this.#folder}/graphs/${graph[1]!}.cypher`, 'utf8'));
    if (text === 'having executed:') return this.#setUp(doc);
    if (text.startsWith('there exists a procedure')) {
      this.#engine.registerProcedure(procedureOf(text, table));
      return undefined;
    }
    if (text === 'parameters are:') {
      for (const [name, cell] of table) this.#parameters[name!] = toValue(readExpected(cell!));
      return undefined;
    }
    if (text === 'executing query:') return this.#query(doc, wantsEffects);
    if (text === 'executing control query:') return this.#query(doc, false);
    if (text === 'the result should be empty') return this.#checkRows((result) => emptyFault(result));
    const wanted = RESULT.exec(
      text.replace('be (ignoring element order for lists)', 'be, in any order (ignoring element order for lists)'),
    );
    if (wanted !== null) {
      const comparison = { ordered: wanted[1] === 'order', ignoreListOrder: wanted[2] !== undefined };
      return this.#checkRows((result) => resultFault(result, table, comparison));
    }
    if (text === 'no side effects') return this.#checkEffects('');
    if (text === 'the side effects should be:') return this.#checkEffects(expectedEffects(table));
    const raised = RAISED.exec(text);
    if (raised !== null) return this.#checkError(raised[1]!, raised[2]!, raised[3]!);
    throw new Skip(`unknown step: ${text}`);
  }

  async #setUp(query: string): Promise<undefined> {
    await this.#engine.run(query, this.#parameters, LIMITS);
    return undefined;
  }

  async #query(query: string, wantsEffects: boolean): Promise<undefined> {
    if (wantsEffects) this.#before = await stateOf(this.#engine);
    try {
      this.#answer = { result: await this.#engine.run(query, this.#parameters, LIMITS) };
    } catch (error) {
      this.#answer = { error };
    }
    if (wantsEffects && 'result' in this.#answer) this.#after = await stateOf(this.#engine);
    return undefined;
  }

  #checkRows(fault: (result: QueryResult) => string | undefined): string | undefined {
    const answer = this.#answer;
    if (answer === undefined) throw new Skip('no query was run');
    return 'error' in answer ? `raised ${errorText(answer.error)}` : fault(answer.result);
  }

  #checkEffects(wanted: string): string | undefined {
    if (this.#before === undefined || this.#after === undefined) return undefined;
    const effects = effectsBetween(this.#before, this.#after);
    return effects === wanted ? undefined : `side effects: expected ${wanted || 'none'}; got ${effects || 'none'}`;
  }

  #checkError(kind: string, phase: string, detail: string): string | undefined {
    const wanted = `${kind} at ${phase}: ${detail}`;
    const answer = this.#answer;
    if (answer === undefined || 'result' in answer) return `expected ${wanted}; got a result`;
    const { error } = answer;
    const right =
      error instanceof QueryError &&
      error.kind === kind &&
      (phase === 'any time' || error.phase === phase) &&
      (detail === '*' || error.detail === detail);
    return right ? undefined : `expected ${wanted}; raised ${errorText(error)}`;
  }
}

function emptyFault({ rows }: QueryResult): string | undefined {
  return rows.length === 0 ? undefined : `expected no rows; got ${rows.length}`;
}

function errorText(error: unknown): string {
  if (error instanceof QueryError) return `${error.kind} at ${error.phase}: ${error.detail} (${error.sentence})`;
  return error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 3).join(' ') : String(error);
}
