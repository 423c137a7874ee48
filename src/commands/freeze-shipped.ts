/** Run by `npm run build:lib`: writes the shipped ontology and frames as one file that loads fast. */
import { fileURLToPath } from 'node:url';
import { writeFileWhole } from '../model/atomic-file.ts';
import { readInputs } from '../read/read.ts';
import { frozen } from './frozen-knowledge.ts';
import { FROZEN, shippedInputs } from './shipped.ts';

const inputs = await shippedInputs();
const { issues, ...knowledge } = await readInputs(inputs);
for (const { message, place } of issues) process.stderr.write(`${place.file}:${place.line}: ${message}\n`);
await writeFileWhole(fileURLToPath(FROZEN), [JSON.stringify(frozen(knowledge, inputs))]);
process.exitCode = issues.some(({ severity }) => severity === 'error') ? 1 : 0;
