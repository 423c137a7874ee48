import { join } from 'node:path';
import { writeFileWhole } from '../model/atomic-file.ts';
import { jsonSchemas } from '../read/json-schemas.ts';
import { DEFAULT_DATA } from './load.ts';

/** Writes the JSON Schemas into the data folder, where the first line of each YAML file looks for them. */
export async function schemaCommand(folder = DEFAULT_DATA): Promise<number> {
  const schemas = jsonSchemas();
  for (const [name, text] of schemas) await writeFileWhole(join(folder, 'schema', name), [text]);
  process.stdout.write(`wrote ${schemas.size} schemas to ${join(folder, 'schema')}\n`);
  return 0;
}
