/** As known on a day: only what documents published by then said. */
import { lastDay } from '../../../src/model/time.ts';
import type { Dataset } from '../data/dataset.ts';
import { wordDate } from '../data/wording.ts';

/** The days by which something was published, in order; a month counts as known at its end. */
export function publicationDays(dataset: Dataset): readonly string[] {
  const days = new Set<string>();
  for (const { source } of dataset.claims.values()) if (source?.published) days.add(lastDay(source.published));
  return [...days].sort();
}

/** The next or the previous day; past the last one there is no limit. */
export function stepDay(days: readonly string[], day: string | undefined, step: 1 | -1): string | undefined {
  if (step === 1) return day === undefined ? undefined : days.find((other) => other > day);
  if (day === undefined) return days.at(-2) ?? days[0];
  return days.findLast((other) => other < day) ?? day;
}

interface Props {
  readonly days: readonly string[];
  readonly day: string | undefined;
  readonly onDay: (day: string | undefined) => void;
}

export function KnownOn({ days, day, onDay }: Props) {
  if (days.length === 0) return null;
  const past = day === undefined ? days.length : days.filter((other) => other <= day).length;
  const words = day === undefined ? 'today' : wordDate(day);
  return (
    <div class="known">
      <label for="known-on">As known</label>
      <input
        id="known-on"
        type="range"
        min="1"
        max={days.length + 1}
        value={day === undefined ? days.length + 1 : Math.max(past, 1)}
        aria-valuetext={day === undefined ? 'today, everything' : `on ${words}`}
        aria-keyshortcuts="[ ]"
        onInput={(event) => onDay(days[Number(event.currentTarget.value) - 1])}
      />
      <output for="known-on">{day === undefined ? words : `on ${words}`}</output>
    </div>
  );
}
