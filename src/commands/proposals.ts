import type { Walked } from '../pipeline.ts';

/** Lies beside the graph: what extraction found but is not sure enough of, one JSON object a line, for `accept` or `reject` in judgements.yaml. */
export const PROPOSALS_FILE = 'proposals.jsonl';

export function* proposalLines({ proposals, entities }: Walked): Generator<string> {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  for (const { id, subject, relation, object, status, evidence, extraction } of proposals) {
    const line = {
      id,
      subject: names.get(subject) ?? subject,
      relation,
      object: names.get(object) ?? object,
      status,
      confidence: extraction?.confidence,
      document: evidence?.document,
      quote: evidence?.quote,
      start: evidence?.span?.start,
      end: evidence?.span?.end,
    };
    yield `${JSON.stringify(line)}\n`;
  }
}
