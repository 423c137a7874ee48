import type { Ontology } from '../model/ontology.ts';

/** What lies beside the graph as ontology.json: labels and colours for those who draw it. */
export function ontologyJson({ kinds, relations }: Ontology): string {
  const shown = {
    kinds: [...kinds.values()].map(({ name, label, plural, isA, abstract, colour, description }) => {
      return { name, label, plural, isA, abstract, colour, description };
    }),
    relations: [...relations.values()].map((relation) => {
      const { name, label, inverse, subject, object, symmetric, nature, colour, description } = relation;
      return { name, label, inverse, subject, object, symmetric, nature, colour, description };
    }),
  };
  return `${JSON.stringify(shown, null, 1)}\n`;
}
