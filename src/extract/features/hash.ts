/**
 * Feature hashing: a feature is a template number and a value, mixed into 32 bits; a model keeps the low bits.
 * Values are themselves hashes of strings or small numbers, so that hot loops build no strings.
 */

/** 32-bit FNV-1a over UTF-16 units. */
export function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  }
  return h | 0;
}

/** Mixes two 32-bit numbers; order matters (the finaliser of MurmurHash3). */
export function mix(a: number, b: number): number {
  let h = Math.imul(a, 0x9e3779b1) ^ b;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}

/** Hashes of short strings, remembered: words repeat. */
export class TextHasher {
  readonly #known = new Map<string, number>();

  of(text: string): number {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const hash = hashText(text);
    if (this.#known.size < 200_000) this.#known.set(text, hash);
    return hash;
  }
}

/** Collects the features of one example. */
export class FeatureList {
  ids = new Int32Array(512);
  length = 0;

  clear(): void {
    this.length = 0;
  }

  add(template: number, value: number): void {
    if (this.length === this.ids.length) {
      const wider = new Int32Array(this.ids.length * 2);
      wider.set(this.ids);
      this.ids = wider;
    }
    this.ids[this.length++] = mix(value, template);
  }

  copy(): Int32Array {
    return this.ids.slice(0, this.length);
  }
}
