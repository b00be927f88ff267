import fc from 'fast-check';
import { expect, it } from 'vitest';
import { instantOf, localTimeOf } from './local-time.ts';

it.each([
  ['2026-12-01T09:00', 'UTC', '2026-12-01T09:00:00.000Z'],
  ['2026-12-01T09:00', 'Europe/Berlin', '2026-12-01T08:00:00.000Z'],
  ['2026-07-01T09:00', 'Europe/Berlin', '2026-07-01T07:00:00.000Z'],
  ['2026-12-01T09:00', 'Asia/Seoul', '2026-12-01T00:00:00.000Z'],
  ['2026-12-01T09:00', 'Asia/Kathmandu', '2026-12-01T03:15:00.000Z'],
  // Comes twice when the clocks are put back.
  ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
  // Left out when they are put forward.
  ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
])('%s in %s is %s', (local, zone, instant) => {
  expect(instantOf(local, zone)).toBe(instant);
});

it.each(['', '2026-02-31T09:00', '2026-12-01T25:00', '2026-12-01', 'tomorrow'])('“%s” is no time', (typed) => {
  expect(instantOf(typed, 'UTC')).toBeUndefined();
});

it('whatever the zone, an instant that clocks show once is found again from what they show', () => {
  const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Seoul', 'Australia/Lord_Howe', 'Pacific/Apia'];
  fc.assert(
    fc.property(
      fc.integer({ min: 1_000_000, max: 80_000_000 }).map((minutes) => new Date(minutes * 60_000).toISOString()),
      fc.constantFrom(...zones),
      (instant, zone) => {
        const local = localTimeOf(instant, zone);
        const found = instantOf(local, zone) ?? '';
        expect(localTimeOf(found, zone)).toBe(local);
        expect(found <= instant).toBe(true);
      },
    ),
  );
});
