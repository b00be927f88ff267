import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';

const config: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: fileURLToPath(new URL('../..', import.meta.url)),
  turbopack: { root: fileURLToPath(new URL('../..', import.meta.url)) },
  transpilePackages: ['@fonds/api', '@fonds/db', '@fonds/domain', '@fonds/formats', '@fonds/media', '@fonds/ui'],
  serverExternalPackages: ['better-sqlite3', 'pino', '@node-rs/argon2'],
  poweredByHeader: false,
  htmlLimitedBots: /.*/,
  devIndicators: false,
  // Types are checked by a task of their own.
  typescript: { ignoreBuildErrors: true },
  // A page that a role may not see is answered with 403.
  experimental: { authInterrupts: true },
};

export default config;
