/** Where callers and kernel leave things for each other in memory, in bytes. The tables begin at {@link TABLES}. */

/** Features or slots that one call can take. */
export const MOST: i32 = 4096;

/** The features to look up, 32 bits each. */
export const FEATURES: usize = 1024;

/** Scratch: what was found. */
export const FOUND: usize = FEATURES + 4 * <usize>MOST;
export const SHORT: usize = FOUND + 4 * <usize>MOST;

/** The sums, 32 bits each. */
export const SUMS: usize = SHORT + 4 * <usize>MOST;

export const TABLES: usize = 65536;
