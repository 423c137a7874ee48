import type { Properties, PropertyValue } from '../model/graph.ts';

/**
 * 53 bits of what an element says, as a whole number: it tells one version of an element from another, and withstands no attack.
 * Two lanes with the multipliers and the finish of MurmurHash3 (Austin Appleby, public domain). The order of the properties does
 * not matter.
 */
export function contentHash(identity: readonly string[], properties: Properties): number {
  restart();
  for (const text of identity) mixText(text);
  let [one, other] = [finish(low), finish(high)];
  for (const name of Object.keys(properties)) {
    const value = properties[name];
    if (value === undefined) continue;
    restart();
    mixText(name);
    mixValue(value);
    one = (one + finish(low)) | 0;
    other = (other + finish(high)) | 0;
  }
  return (finish(other) & 0x1f_ffff) * 2 ** 32 + (finish(one) >>> 0);
}

/** Both lanes of the part that is being read: two variables, because a pair made for every character takes most of the time. */
let low = 0;
let high = 0;

function restart(): void {
  low = 0x9747_b28c | 0;
  high = 0x3c6e_f372;
}

function mix(word: number): void {
  low = Math.imul(low ^ word, 0xcc9e_2d51);
  low ^= low >>> 15;
  high = Math.imul(high ^ word, 0x1b87_3593);
  high ^= high >>> 13;
}

function mixText(text: string): void {
  mix(TEXT + text.length);
  for (let i = 0; i < text.length; i++) mix(text.charCodeAt(i));
}

function mixValue(value: PropertyValue): void {
  if (typeof value === 'string') mixText(value);
  else if (typeof value === 'number') mixNumber(value);
  else if (typeof value === 'boolean') mix(value ? TRUE : FALSE);
  else {
    mix(LIST + value.length);
    for (const item of value) mixValue(item);
  }
}

/** What kind of value follows, beyond all characters. */
const [TEXT, LIST, NUMBER, TRUE, FALSE] = [0x1000_0000, 0x2000_0000, 0x3000_0000, 0x4000_0000, 0x5000_0000] as const;

const float = new Float64Array(1);
const words = new Int32Array(float.buffer);

function mixNumber(value: number): void {
  float[0] = value;
  mix(NUMBER);
  mix(words[0]!);
  mix(words[1]!);
}

function finish(lane: number): number {
  let hash = Math.imul(lane ^ (lane >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return hash ^ (hash >>> 16);
}
