import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';
import { buildScripts } from './browser.mjs';

const config: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: fileURLToPath(new URL('../..', import.meta.url)),
  turbopack: { root: fileURLToPath(new URL('../..', import.meta.url)) },
  transpilePackages: ['@fonds/api', '@fonds/db', '@fonds/domain', '@fonds/formats', '@fonds/media', '@fonds/ui'],
  serverExternalPackages: ['better-sqlite3', 'pino', '@node-rs/argon2'],
  poweredByHeader: false,
  // The server in front compresses once per version and keeps the bytes.
  compress: false,
  // A page without JavaScript needs its title in the head, so metadata is never streamed.
  htmlLimitedBots: /.*/,
  devIndicators: false,
  // A document's address with an extension. From outside nothing stands under /internal.
  rewrites: () =>
    Promise.resolve([
      { source: '/documents/:slug([^/.]+).:extension(.+)', destination: '/internal/documents/:slug/:extension' },
    ]),
  // Types are checked by a task of their own.
  typescript: { ignoreBuildErrors: true },
};

/** Next reads its configuration before it builds and before it serves sources: the time to make the scripts of pages. */
export default async function configure(): Promise<NextConfig> {
  await buildScripts();
  return config;
}
