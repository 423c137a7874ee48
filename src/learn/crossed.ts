/** Cross-validation: a model that judges a document has never seen it, so that the next step is trained on mistakes like those to come. */
export interface Foldable {
  readonly fold: number;
  /** Never trained on. */
  readonly measured: boolean;
}

export interface Crossed<M, D> {
  /** The model trained on everything but the document's fold. */
  of(document: D): M;
  /** Trained on everything that may be trained on. */
  readonly whole: M;
}

export function crossed<M, D extends Foldable>(
  documents: readonly D[],
  folds: number,
  train: (documents: readonly D[]) => M,
): Crossed<M, D> {
  const own = documents.filter(({ measured }) => !measured);
  const models = Array.from({ length: folds }, (_, fold) => train(own.filter((document) => document.fold !== fold)));
  const whole = train(own);
  return { whole, of: ({ fold, measured }) => (measured ? whole : models[fold]!) };
}
