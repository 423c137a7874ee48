import { describe, expect, test } from '@jest/globals';
import { call, map, shown } from '../call.ts';

describe('dates and times from text', () => {
  test.each([
    ['date', '2015-07-21', '2015-07-21'],
    ['date', '20150721', '2015-07-21'],
    ['date', '2015-W30-2', '2015-07-21'],
    ['date', '2015W302', '2015-07-21'],
    ['date', '2015-Q2-60', '2015-05-30'],
    ['date', '2015202', '2015-07-21'],
    ['date', '2015', '2015-01-01'],
    ['date', '-0044-03-15', '-0044-03-15'],
    ['date', '+12345-03-15', '+12345-03-15'],
    ['localtime', '214032.142', '21:40:32.142'],
    ['time', '21:40-0130', '21:40:00-01:30'],
    ['localdatetime', '2015-W30T2140', '2015-07-20T21:40:00'],
    ['datetime', '2015-07-21T21:40:32.142+0100', '2015-07-21T21:40:32.142+01:00'],
    ['datetime', '2015-07-21T21:40[Europe/Berlin]', '2015-07-21T21:40:00+02:00[Europe/Berlin]'],
    ['datetime', '1818-07-21T21:40[Europe/Stockholm]', '1818-07-21T21:40:00+00:53:28[Europe/Stockholm]'],
  ])('%s("%s") is %s', (name, text, expected) => {
    expect(shown(name, text)).toBe(expected);
  });

  test.each([
    ['date', '2015-02-29'],
    ['date', '12015'],
    ['date', '2015-W54'],
    ['date', ' 2015'],
    ['localtime', '24:00'],
    ['localtime', '21:40Z'],
    ['time', '12:00[Europe/Berlin]'],
    ['datetime', '2015-07-21T12:00[Europe/Nowhere]'],
    ['datetime', '2015-07-21T12:00+05:00[Europe/Berlin]'],
    ['duration', 'P'],
    ['duration', 'P1DT'],
    ['duration', 'PT1.5H3M'],
  ])('%s("%s") is refused', (name, text) => {
    expect(() => call(name, text)).toThrow();
  });
});

describe('dates and times from maps', () => {
  test('a week date may lie in another calendar year', () => {
    expect(shown('date', map({ year: 1817, week: 1 }))).toBe('1816-12-30');
  });

  test('a field changes one part of the date that the map selects, and the others stay', () => {
    const other = call('date', '1984-11-11');
    expect(shown('date', map({ date: other, quarter: 3 }))).toBe('1984-08-11');
    expect(shown('date', map({ date: call('date', '2020-01-31'), month: 2 }))).toBe('2020-02-29');
  });

  test('a zone moves the moment where the selected time has one, and names the clock where it has none', () => {
    const zoned = call('time', '12:00+05:00');
    expect(shown('time', map({ time: zoned, timezone: '+01:00' }))).toBe('08:00:00+01:00');
    expect(shown('time', map({ time: call('localtime', '12:00'), timezone: '+01:00' }))).toBe('12:00:00+01:00');
  });

  test('fields of two ways to name a day contradict each other', () => {
    expect(() => call('date', map({ year: 2020, week: 3, day: 5 }))).toThrow(/week date/);
  });

  test('a smaller unit needs the larger ones', () => {
    expect(() => call('date', map({ year: 2020, day: 5 }))).toThrow(/without month/);
    expect(() => call('datetime', map({ year: 2020, hour: 5 }))).toThrow(/month must be specified/);
    expect(() => call('localtime', map({ minute: 5 }))).toThrow(/hour must be specified/);
  });
});

describe('time zones', () => {
  test('an hour that does not exist moves to the summer clock', () => {
    expect(shown('datetime', '2020-03-29T02:30[Europe/Berlin]')).toBe('2020-03-29T03:30:00+02:00[Europe/Berlin]');
  });

  test('an hour that occurs twice is the earlier one unless an offset says otherwise', () => {
    expect(shown('datetime', '2020-10-25T02:30[Europe/Berlin]')).toBe('2020-10-25T02:30:00+02:00[Europe/Berlin]');
    expect(shown('datetime', '2020-10-25T02:30+01:00[Europe/Berlin]')).toBe('2020-10-25T02:30:00+01:00[Europe/Berlin]');
  });

  test('a year beyond the tables follows the rules of today', () => {
    expect(shown('datetime', '+12015-07-21T12:00[Europe/Berlin]')).toBe('+12015-07-21T12:00:00+02:00[Europe/Berlin]');
  });
});

describe('truncation', () => {
  test.each([
    ['millennium', '2000-01-01'],
    ['decade', '2010-01-01'],
    ['weekYear', '2017-01-02'],
    ['quarter', '2017-10-01'],
    ['week', '2017-10-09'],
  ])('%s of 11 October 2017 begins on %s', (unit, expected) => {
    expect(shown('date.truncate', unit, call('date', '2017-10-11'))).toBe(expected);
  });

  test('a finer field adds to the fraction that the unit keeps', () => {
    const time = call('localtime', '12:31:14.645876123');
    expect(shown('localtime.truncate', 'millisecond', time, map({ nanosecond: 2 }))).toBe('12:31:14.645000002');
  });
});
