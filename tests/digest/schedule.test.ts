import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDate, isZone } from '../../src/digest/local-time.js';
import {
  dueAt,
  dueBetween,
  nextDue,
  type Schedule,
  scheduleSchema,
  weekdays,
} from '../../src/digest/schedule.js';
import { NaiveClock } from './naive-clock.js';

const zones = [
  'Asia/Tokyo',
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Santiago',
  'America/Asuncion',
  'America/Havana',
  'America/Sao_Paulo',
  'America/Nuuk',
  'America/Scoresbysund',
  'Atlantic/Azores',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Chisinau',
  'Asia/Beirut',
  'Asia/Jerusalem',
  'Asia/Gaza',
  'Asia/Tehran',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Australia/Sydney',
  'Australia/Adelaide',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
];

const everyDay = (zone: string, time: string): Schedule => ({ zone, time, days: 'every day' });
const shownAt = (zone: string, at: number | null) => (at === null ? null : new NaiveClock(zone).read(at));

describe('a daily schedule', () => {
  // Clocks are changed at midnight, in the small hours and late in the evening; 08:30 is what people choose.
  const times = ['00:00', '00:20', '02:10', '02:45', '08:30', '23:40'];
  const from = Date.UTC(2023, 8, 1);
  const days = 400;

  it.each(zones)('runs when somebody who reads the clock minute by minute would run it: %s', (zone) => {
    const first = new NaiveClock(zone).firstMoments(from, (days + 3) * 24);
    const wrong = Array.from({ length: days }, (_, n) => new Date(from + (n + 1) * 86_400_000))
      .map((date) => date.toISOString().slice(0, 10))
      .flatMap((date) =>
        times.flatMap((time) => {
          const [expected, at] = [first(Date.parse(`${date}T${time}Z`)), dueAt(everyDay(zone, time), date)];
          return at === expected ? [] : [{ date, time, expected, at }];
        }),
      );
    expect(wrong).toEqual([]);
  });
});

describe('a time that the clocks leap over runs when they land', () => {
  it.each([
    ['an hour', 'America/New_York', '2026-03-08', '02:30', '2026-03-08 03:00'],
    ['the last minute before', 'America/New_York', '2026-03-08', '01:59', '2026-03-08 01:59'],
    ['half an hour', 'Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-04 02:30'],
    ['midnight', 'America/Santiago', '2026-09-06', '00:00', '2026-09-06 01:00'],
    ['after midnight', 'Asia/Beirut', '2026-03-29', '00:30', '2026-03-29 01:00'],
    ['the last hour of a date', 'America/Scoresbysund', '2026-03-28', '23:30', '2026-03-29 00:00'],
  ])('%s: %s', (_, zone, date, time, shown) => {
    expect(shownAt(zone, dueAt(everyDay(zone, time), date))).toBe(shown);
  });

  it('but not at all on a date that they leap over whole', () => {
    const apia = everyDay('Pacific/Apia', '08:30');
    expect(dueAt(apia, '2011-12-30')).toBeNull();
    const from = dueAt(apia, '2011-12-29') ?? 0;
    expect(nextDue(apia, from)).toEqual({ localDate: '2011-12-31', at: from + 86_400_000 });
  });
});

describe('a time that the clocks show twice runs once, the first time', () => {
  it.each([
    ['an hour', 'America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00.000Z'],
    ['half an hour', 'Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-04T14:45:00.000Z'],
    ['the last hour of a date', 'America/Santiago', '2026-04-04', '23:30', '2026-04-05T02:30:00.000Z'],
    ['the first minute of a date', 'America/St_Johns', '2010-11-07', '00:00', '2010-11-07T02:30:00.000Z'],
  ])('%s: %s', (_, zone, date, time, moment) => {
    const schedule = everyDay(zone, time);
    const at = dueAt(schedule, date) ?? 0;
    expect(new Date(at).toISOString()).toBe(moment);
    const again = dueBetween(schedule, at - 3 * 3_600_000, at + 3 * 3_600_000);
    expect(again).toEqual([{ localDate: date, at }]);
  });
});

describe('days', () => {
  const due = (days: Schedule['days']) =>
    dueBetween({ zone: 'Asia/Tokyo', time: '08:30', days }, Date.UTC(2026, 10, 20), Date.UTC(2026, 10, 30));

  it('are every day, Monday to Friday, or days of the week', () => {
    expect(due('every day')).toHaveLength(10);
    expect(due('weekdays').map(({ localDate }) => localDate.slice(8))).toEqual([
      '23',
      '24',
      '25',
      '26',
      '27',
      '30',
    ]);
    expect(due(['sun', 'wed']).map(({ localDate }) => localDate.slice(8))).toEqual(['22', '25', '29']);
  });

  it('are those of the local date, whatever day it is in Greenwich', () => {
    const kiritimati = { zone: 'Pacific/Kiritimati', time: '08:30', days: ['mon'] } satisfies Schedule;
    const { localDate, at } = nextDue(kiritimati, Date.UTC(2026, 10, 20));
    expect([localDate, new Date(at).toISOString()]).toEqual(['2026-11-23', '2026-11-22T18:30:00.000Z']);
  });
});

describe('what is due', () => {
  const schedules = fc.record({
    zone: fc.constantFrom(...zones),
    time: fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':')),
    days: fc.oneof(
      fc.constantFrom('every day' as const, 'weekdays' as const),
      fc.subarray([...weekdays], { minLength: 1 }),
    ),
  });
  const moment = fc.integer({ min: Date.UTC(2022, 0), max: Date.UTC(2027, 0) });

  it('is the same however the time between is cut into pieces, each once', () => {
    fc.assert(
      fc.property(
        schedules,
        moment,
        fc.array(fc.integer({ min: 1, max: 96 * 3_600_000 }), { maxLength: 12 }),
        (schedule, from, steps) => {
          let at = from;
          const pieces = steps.flatMap((step) => {
            at += step;
            return dueBetween(schedule, at - step, at);
          });
          expect(pieces).toEqual(dueBetween(schedule, from, at));
          expect(new Set(pieces.map(({ localDate }) => localDate)).size).toBe(pieces.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('next is what is due first, one after the other', () => {
    fc.assert(
      fc.property(schedules, moment, (schedule, from) => {
        const until = from + 20 * 86_400_000;
        const found = [];
        for (let one = nextDue(schedule, from); one.at <= until; one = nextDue(schedule, one.at))
          found.push(one);
        expect(found).toEqual(dueBetween(schedule, from, until));
      }),
      { numRuns: 40 },
    );
  });

  it('at the moment itself is due before it has passed, not after', () => {
    const schedule = everyDay('Asia/Tokyo', '08:30');
    const at = dueAt(schedule, '2026-11-22') ?? 0;
    expect(dueBetween(schedule, at - 1, at)).toHaveLength(1);
    expect(dueBetween(schedule, at, at + 1)).toEqual([]);
    expect(dueBetween(schedule, at, at - 1)).toEqual([]);
    expect(nextDue(schedule, at).localDate).toBe('2026-11-23');
    expect(nextDue(schedule, at - 1).localDate).toBe('2026-11-22');
  });
});

describe('a stored schedule', () => {
  it.each([
    [{ time: '08:30', zone: 'Asia/Tokyo', days: 'weekdays' }, true],
    [{ time: '08:30', zone: 'Asia/Tokyo', days: ['sun', 'mon'] }, true],
    [{ time: '25:00', zone: 'Asia/Tokyo', days: 'weekdays' }, false],
    [{ time: '8:30', zone: 'Asia/Tokyo', days: 'weekdays' }, false],
    [{ time: '08:30', zone: 'Asia/Tokio', days: 'weekdays' }, false],
    [{ time: '08:30', zone: '+09:00', days: 'weekdays' }, false],
    [{ time: '08:30', zone: 'Asia/Tokyo', days: [] }, false],
  ])('%j: %s', (stored, good) => {
    expect(scheduleSchema.safeParse(stored).success).toBe(good);
  });

  it('has its days in the order of the week', () => {
    expect(scheduleSchema.parse({ time: '08:30', zone: 'UTC', days: ['sun', 'mon'] }).days).toEqual([
      'mon',
      'sun',
    ]);
  });
});

it('knows zones by name, and dates that the calendar has', () => {
  expect(['Asia/Kolkata', 'Europe/Kyiv', 'UTC'].filter(isZone)).toHaveLength(3);
  expect(['Mars/Olympus', '', 'Tokyo', '+09:00'].filter(isZone)).toEqual([]);
  expect(['2024-02-29', '2026-02-29', '2026-13-01', '26-01-01'].filter(isDate)).toEqual(['2024-02-29']);
});
