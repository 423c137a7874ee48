/** Look-up and summing of learnt weights, in AssemblyScript: `npm run build:kernel` compiles it to `kernel.wasm`. */
export { FEATURES, MOST, SUMS, TABLES } from './areas';
export { findKey, unpackBuckets } from './key-index';
export { sumMoves } from './move-model';
export { unpackHalves, widen } from './numbers';
export { sumRows, unpackRows } from './row-model';
export { sumSlots, unpackPlaces, unpackSlots } from './slot-model';
