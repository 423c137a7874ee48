/** The JSON Schemas by which editors complete the YAML, made from what the reader demands. */
import { z } from 'zod';
import { YAML_FORMS } from './schemas.ts';

/** File name to text, for each YAML form. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(YAML_FORMS).map(([name, form]) => {
      const schema = z.toJSONSchema(form, { io: 'input', target: 'draft-07' });
      return [`${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`];
    }),
  );
}
