/** Numbers by index: an array, or a typed one. */
export interface NumberList {
  readonly length: number;
  readonly [index: number]: number;
}
