import { openDeskArchive } from '@fonds/api/desk/archive';
import { readEnvironment } from '@fonds/api/environment';
import { createLogger } from '@fonds/api/logger';
import { startHttpServer } from '@fonds/api/serving/http-server';
import { prepareNext } from '@fonds/api/serving/standalone';
import { FondsError, InvalidError } from '@fonds/domain/errors';
import { fromOwnPages } from './own-pages.ts';

/** An hour: a scan of 1 GB over 2.5 megabits a second. */
const longestSending = 3_600_000;

/** Environment, archive, Next, server: the whole curator in one process. */
async function serve(development: boolean): Promise<void> {
  const environment = readEnvironment();
  if (environment.authSecret === undefined) {
    throw new InvalidError([
      { path: 'AUTH_SECRET', message: 'set it to a random text of 32 characters or more: it signs the sessions' },
    ]);
  }
  const logger = createLogger('curator');
  const archive = openDeskArchive(environment, logger);
  globalThis.fondsCurator = { archive, environment };
  const { curatorHost: host, curatorPort: port } = environment;
  const { folder, config } = prepareNext(import.meta.filename, development);
  const { default: next } = await import('next');
  const app = next({ dev: development, dir: folder, hostname: host, port, ...(config ? { conf: config } : {}) });
  await app.prepare();
  const server = await startHttpServer({
    host,
    port,
    trustedProxies: environment.trustedProxies,
    logger,
    requestMilliseconds: longestSending,
    handle: fromOwnPages(environment.curatorUrl, app.getRequestHandler()),
    ...(development ? { upgrade: app.getUpgradeHandler() } : {}),
    ready: archive.ready,
    close: async () => {
      await app.close();
      archive.close();
    },
  });
  logger.info({ event: 'listening', address: environment.curatorUrl, port: server.port });
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
    return `The curator’s port is taken (${error.message}). Stop what listens there, or set CURATOR_PORT.`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
