import { defineConfig } from 'vitest/config';

export default defineConfig({
  // A busy machine may take its time; what hangs is caught all the same.
  test: { setupFiles: ['./vitest.setup.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
});
