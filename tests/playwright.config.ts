import { defineConfig } from '@playwright/test';
import type { ArchiveOptions } from './archive.ts';

const chromium = process.env['CHROMIUM'];

/** Browser tests against both apps as they are built and deployed. `CHROMIUM` names the browser; without it Playwright's own. */
export default defineConfig<ArchiveOptions>({
  globalSetup: './global-setup.ts',
  forbidOnly: process.env['CI'] !== undefined,
  fullyParallel: false,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    colorScheme: 'light',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      args: ['--no-sandbox', '--disable-gpu'],
    },
  },
  projects: [
    { name: 'reader', testDir: 'reader', use: { app: 'reader' } },
    { name: 'curator', testDir: 'curator', use: { app: 'curator', role: 'publisher' } },
  ],
});
