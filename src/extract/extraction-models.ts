/** Everything that extraction has learnt, in memory. */
import type { Trees } from './confidence/trees.ts';
import type { LinearModel } from './features/linear-model.ts';
import type { NetModel } from './features/net-model.ts';

export interface ExtractionModels {
  readonly heads: LinearModel;
  readonly spans: LinearModel;
  readonly links: LinearModel;
  readonly relations: LinearModel;
  readonly net: NetModel;
  readonly status: LinearModel;
  readonly confidence: Trees;
  /** Chance from which a claim may become an edge, and from which it is proposed at all. */
  readonly edge: number;
  readonly proposal: number;
}
