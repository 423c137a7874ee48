import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { load } from '../../src/commands/load.ts';
import { formatIssue } from '../../src/model/issue.ts';
import type { Walked } from '../../src/pipeline.ts';

/** Files of a data folder by name; bytes where a test is about bytes. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Two countries, a force, a claim and the document that states it: sound, so that one change makes one fault. */
export const SOUND: Files = {
  'countries/mali.yaml': 'id: mali\nkind: Country\nname: Mali\niso: ML\n',
  'countries/france.yaml': 'id: france\nkind: Country\nname: France\naliases: [French Republic]\n',
  'forces/takuba.yaml': 'id: takuba\nkind: Force\nname: Takuba Task Force\naliases: [Takuba]\n',
  'documents.yaml': 'documents:\n  - id: wire\n    publisher: A Wire\n    published: 2022-02-17\n',
  'claims/mali.yaml':
    'claims:\n  - subject: Mali\n    relation: hosts\n    object: Takuba\n    status: actual\n    sources:\n      - document: wire\n',
};

/** Writes the files to a fresh folder, walks them with the shipped ontology, and removes the folder. */
export async function walkFiles(files: Files): Promise<Walked> {
  const folder = await mkdtemp(join(tmpdir(), 'claimgraph-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    return await load([folder], folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The issues as printed, without those that only inform. */
export function faultsOf({ issues }: Walked): readonly string[] {
  return issues.filter(({ severity }) => severity !== 'information').map(formatIssue);
}
