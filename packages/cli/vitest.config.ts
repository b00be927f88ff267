import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['./src/testing/build-command.ts'],
    // Each test starts real processes, on a machine that may be busy.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
