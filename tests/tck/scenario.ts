import { readFileSync } from 'node:fs';

export type Table = readonly (readonly string[])[];

export interface Step {
  readonly text: string;
  /** The query of a step that runs one. */
  readonly doc?: string;
  /** The first row names the columns, except in side effects and parameters. */
  readonly table?: Table;
}

/** One scenario of the openCypher TCK, outlines expanded. */
export interface Scenario {
  /** `clauses/match/Match1.feature` */
  readonly feature: string;
  readonly scenario: string;
  readonly steps: readonly Step[];
}

export function readScenarios(file: string): readonly Scenario[] {
  return JSON.parse(readFileSync(file, 'utf8')) as readonly Scenario[];
}

/** `clauses/match` */
export function folderOf({ feature }: Scenario): string {
  return feature.split('/').slice(0, -1).join('/');
}
