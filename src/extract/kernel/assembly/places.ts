/** Rows stand in two tables, and the place of a row tells in which. */
import { FOUND, SHORT } from './areas';

/**
 * Takes the numbers of the first `known` rows from FOUND; leaves there the places of those in the first table, and in SHORT the
 * inverses of the others, which are negative. Returns how many the others are. Nothing branches on what memory answers.
 */
export function splitPlaces(places: usize, known: usize): usize {
  let long: usize = 0;
  let short: usize = 0;
  for (let f: usize = 0; f < known; f++) {
    const place = load<i32>(places + ((<usize>load<u32>(FOUND + (f << 2))) << 2));
    store<i32>(FOUND + (long << 2), place);
    store<i32>(SHORT + (short << 2), ~place);
    long += <usize>(place >= 0);
    short += <usize>(place < 0);
  }
  return short;
}
