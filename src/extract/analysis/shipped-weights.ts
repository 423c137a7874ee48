/** The files of learnt numbers in the package: decoded beside everything else where the caller can wait, else when first asked for. */
import { readSections, readSectionsAside, type Sections } from './weights-file.ts';

export type WeightsName = 'word-classes' | 'foundation' | 'extraction';

const FOLDER = new URL('../weights/', import.meta.url);
const fileOf = (name: WeightsName) => new URL(`${name}.bin`, FOLDER);

const started = new Map<WeightsName, Promise<void>>();
const ready = new Map<WeightsName, Sections>();

/** Begins to decode a file in another thread, once; resolves when {@link takeWeights} has it at hand. A failure is told to who awaits it. */
export function fetchWeights(name: WeightsName): Promise<void> {
  let fetched = started.get(name);
  if (fetched === undefined) {
    fetched = readSectionsAside(fileOf(name)).then((sections) => void ready.set(name, sections));
    fetched.catch(() => undefined);
    started.set(name, fetched);
  }
  return fetched;
}

/** Begins with all files, the first wanted first, while this thread does something else. */
export function fetchAllWeights(): void {
  void fetchWeights('foundation');
  void fetchWeights('word-classes');
  void fetchWeights('extraction');
}

/** The sections of a file, for the one who keeps what it makes of them. Throws when the weights are missing from the package. */
export function takeWeights(name: WeightsName): Sections {
  const sections = ready.get(name) ?? readSections(fileOf(name));
  ready.delete(name);
  return sections;
}
