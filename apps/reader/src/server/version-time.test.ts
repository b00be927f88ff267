import { expect, test } from 'vitest';
import { versionTime } from './version-time.ts';

test('a version has the time at which it was first seen, and no two have the same second', () => {
  let now = Date.parse('2026-01-01T00:00:00.400Z');
  const timeOf = versionTime(() => now);
  expect(timeOf(1)).toBe('Thu, 01 Jan 2026 00:00:00 GMT');
  now += 3000;
  expect(timeOf(1)).toBe('Thu, 01 Jan 2026 00:00:00 GMT');
  expect(timeOf(2)).toBe('Thu, 01 Jan 2026 00:00:03 GMT');
  now += 100;
  expect(timeOf(3)).toBe('Thu, 01 Jan 2026 00:00:04 GMT');
  // A clock that was put back.
  now -= 3_600_000;
  expect(timeOf(4)).toBe('Thu, 01 Jan 2026 00:00:05 GMT');
});
