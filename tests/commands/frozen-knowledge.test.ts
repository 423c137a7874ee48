import { afterAll, describe, expect, it } from '@jest/globals';
import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { frozen, keyOf, thawed, type FrozenKnowledge } from '../../src/commands/frozen-knowledge.ts';
import { findInputs } from '../../src/read/inputs.ts';
import { readInputs } from '../../src/read/read.ts';

const folder = await mkdtemp(join(tmpdir(), 'claimgraph-frozen-'));
afterAll(() => rm(folder, { recursive: true }));

describe('frozen knowledge', () => {
  it('comes back as the YAML says it, its places in the files where they are now', async () => {
    const { inputs } = await findInputs(['graph-data/ontology'], process.cwd());
    const { ontology, frames } = await readInputs(inputs);
    const written = JSON.stringify(frozen({ ontology, frames }, inputs));
    expect(thawed(JSON.parse(written) as FrozenKnowledge, inputs)).toEqual({ ontology, frames });

    await cp('graph-data/ontology', folder, { recursive: true });
    const moved = (await findInputs([folder], process.cwd())).inputs;
    const [kind] = thawed(JSON.parse(written) as FrozenKnowledge, moved).ontology.kinds.values();
    expect(kind?.place.file).toBe(join(folder, 'kinds', `${kind?.name}.yaml`));
  });

  it('has another key when a byte of the YAML changed', async () => {
    await cp('graph-data/ontology', folder, { recursive: true });
    const { inputs } = await findInputs([folder], process.cwd());
    const before = keyOf(inputs);
    expect(keyOf(inputs)).toBe(before);
    await appendFile(inputs[0]?.path ?? '', '# a remark\n');
    expect(keyOf(inputs)).not.toBe(before);
  });
});
