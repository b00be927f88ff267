import { afterEach, beforeEach, expect, vi, type MockInstance } from 'vitest';

let spies: MockInstance[] = [];

// Output that nobody expects is a finding; a test that expects some clears the spy when it has looked at it.
beforeEach(() => {
  spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((method) => vi.spyOn(console, method));
});

afterEach(() => {
  const said = spies.flatMap((spy) => spy.mock.calls);
  for (const spy of spies) spy.mockRestore();
  expect(said).toEqual([]);
});
