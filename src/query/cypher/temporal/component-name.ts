const NAMES = [
  ...['year', 'quarter', 'month', 'week', 'weekYear', 'ordinalDay', 'dayOfQuarter', 'dayOfWeek', 'day'],
  ...['hour', 'minute', 'second', 'millisecond', 'microsecond', 'nanosecond'],
  ...['timezone', 'offset', 'offsetMinutes', 'offsetSeconds', 'epochSeconds', 'epochMillis'],
];

const CANONICAL: ReadonlyMap<string, string> = new Map([
  ...NAMES.map((name) => [name.toLowerCase(), name] as const),
  ['weekday', 'dayOfWeek'],
  ['quarterday', 'dayOfQuarter'],
]);

/** The name that a component has here, for a name in any letter case or one of its two aliases; undefined if unknown. */
export function componentName(name: string): string | undefined {
  return CANONICAL.get(name) ?? CANONICAL.get(name.toLowerCase());
}
