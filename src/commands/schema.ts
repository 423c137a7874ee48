/** The JSON Schemas that editors complete the YAML by, made from what the reader demands. Run by `npm run schema`. */
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileWhole } from '../model/atomic-file.ts';
import { YAML_FORMS } from '../read/schemas.ts';

/** File name to text, for each YAML form. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(YAML_FORMS).map(([name, form]) => {
      const schema = z.toJSONSchema(form, { io: 'input', target: 'draft-07' });
      return [`${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`];
    }),
  );
}

export async function writeSchemas(folder: string): Promise<void> {
  for (const [name, text] of jsonSchemas()) await writeFileWhole(join(folder, name), [text]);
}
