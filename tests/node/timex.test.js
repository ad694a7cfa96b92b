// TIMEX3 values in words.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateInWords, dayInWords, inFigures } from '../../www/timex.js';

const CASES = {
  DATE: {
    '2019-01-18': 'Friday 18 January 2019',
    '2000-02-29': 'Tuesday 29 February 2000',
    '2019-02-30': '30 February 2019',
    '0987-06-01': 'Friday 1 June 987',
    '2018-12': 'December 2018',
    2018: '2018',
    198: 'the 1980s',
    19: 'the 20th century',
    20: 'the 21st century',
    10: 'the 11th century',
    '2019-W02': 'the week of Monday 7 January 2019',
    '2021-W01': 'the week of Monday 4 January 2021',
    '2020-W53': 'the week of Monday 28 December 2020',
    '2018-W24-WE': 'the weekend of Saturday 16 June 2018',
    '2017-SU': 'summer 2017',
    '2018-Q3': 'third quarter of 2018',
    '2018-H1': 'first half of 2018',
    '2021-XX-XX': '2021',
    '2021-03-XX': 'March 2021',
    'XXXX-03-14': '14 March',
    'XXXX-12': 'December',
    'XXXX-XX-21': 'day 21 of a month',
    'XXXX-WXX-7': 'Sunday',
    'XXXX-SU': 'summer',
    PRESENT_REF: 'now',
    BC0044: '44 BC',
    'no value': 'no value',
    '2018-99': '2018-99',
  },
  TIME: {
    '2019-01-18T09:30': 'Friday 18 January 2019, 09:30',
    '2019-01-18T24:00': 'Friday 18 January 2019, 24:00',
    '2018-06-18TXX': 'Monday 18 June 2018',
    '2018-06-18TMO': 'Monday 18 June 2018, morning',
    'XXXX-XX-XXT06:00': '06:00',
  },
  DURATION: {
    P30Y: '30 years',
    P1Y: '1 year',
    PXY: 'some years',
    PXDE: 'some decades',
    P3M: '3 months',
    PT2H: '2 hours',
    PT30M: '30 minutes',
    P1DE: '1 decade',
    'P1.5Y': '1.5 years',
    P1DT2H30M: '1 day 2 hours 30 minutes',
    P1QX: 'P1QX',
  },
  SET: {
    P1D: 'every day',
    P2W: 'every 2 weeks',
    PXY: 'every few years',
    'XXXX-WXX-5': 'every Friday',
    'XXXX-12': 'every December',
    'XXXX-XX-XXTEV': 'every evening',
  },
};

for (const [type, cases] of Object.entries(CASES)) {
  test(`${type} values`, () => {
    for (const [value, words] of Object.entries(cases)) assert.equal(dateInWords({ type, value }), words, value);
  });
}

test('what is counted from a day that nobody knows is told by its own words, without a code', () => {
  for (const value of ['XXXX', 'XXXX-WXX', 'XXXX-XX-XX', 'XXXX-XX', 'XXXX-WXX-WE']) {
    assert.equal(dateInWords({ type: 'DATE', value }, 'last\nweek'), '“last week” (no date to count from)', value);
    assert.equal(dateInWords({ type: 'DATE', value, mod: 'START' }), 'no date to count from', value);
  }
  assert.equal(dateInWords({ type: 'TIME', value: 'XXXX-XX-XXTXX' }, '9 hrs ago'), '“9 hrs ago” (no date to count from)');
  assert.equal(dateInWords({ type: 'DATE', value: 'XXXX-WXX-5' }, 'Friday'), 'Friday', 'a weekday is known');
});

test('figures are those that an editor reads too', () => {
  for (const [value, figures] of [['2019-01-18', '2019-01-18'], ['2018-Q3', '2018-Q3'], ['XXXX-WXX-5', ''], ['2018-XX', ''], ['P3M', ''], ['PAST_REF', '']]) {
    assert.equal(inFigures({ value }), figures);
  }
});

test('modifiers', () => {
  assert.equal(dateInWords({ type: 'DATE', value: '2018', mod: 'END' }), 'the end of 2018');
  assert.equal(dateInWords({ type: 'DURATION', value: 'P3Y', mod: 'MORE_THAN' }), 'more than 3 years');
  assert.equal(dateInWords({ type: 'DATE', value: '2018', mod: 'STRANGE' }), '2018');
});

test('days', () => {
  assert.equal(dayInWords('2024-03-15'), 'Friday 15 March 2024');
  assert.equal(dayInWords('?'), '?');
});
