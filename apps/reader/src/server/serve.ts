import { AsyncLocalStorage } from 'node:async_hooks';
import { readEnvironment } from '@fonds/api/environment';
import { createLogger } from '@fonds/api/logger';
import { openPublicArchive } from '@fonds/api/public/archive';
import { startHttpServer } from '@fonds/api/serving/http-server';
import { prepareNext } from '@fonds/api/serving/standalone';
import { FondsError } from '@fonds/domain/errors';
import type { Answer } from './context.ts';
import { readerHandler } from './reader-handler.ts';

const cacheBytes = 64 * 1024 * 1024;

/** Environment, archive, Next, server: the whole reader in one process. */
async function serve(development: boolean): Promise<void> {
  const environment = readEnvironment();
  const logger = createLogger('reader');
  const answers = new AsyncLocalStorage<Answer>();
  const archive = openPublicArchive(environment, logger, (error) => {
    const answer = answers.getStore();
    if (answer) answer.unavailable = error;
  });
  const context = { archive, environment, answers };
  globalThis.fondsReader = context;
  const { readerHost: host, readerPort: port } = environment;
  const { folder, config } = prepareNext(import.meta.filename, development);
  const { default: next } = await import('next');
  const app = next({ dev: development, dir: folder, hostname: host, port, ...(config ? { conf: config } : {}) });
  await app.prepare();
  const handle = await readerHandler({
    context,
    folder,
    development,
    cacheBytes,
    logger,
    pages: app.getRequestHandler(),
  });
  const server = await startHttpServer({
    host,
    port,
    trustedProxies: environment.trustedProxies,
    logger,
    handle,
    ...(development ? { upgrade: app.getUpgradeHandler() } : {}),
    ready: archive.ready,
    close: async () => {
      await app.close();
      archive.close();
    },
  });
  logger.info({ event: 'listening', address: environment.readerUrl, port: server.port });
}

try {
  await serve(process.argv.includes('--dev'));
} catch (error) {
  process.stderr.write(`${wordsOf(error)}\n`);
  process.exit(1);
}

function wordsOf(error: unknown): string {
  if (error instanceof FondsError) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `The reader’s port is taken (${error.message}). Stop what listens there, or set READER_PORT.`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
