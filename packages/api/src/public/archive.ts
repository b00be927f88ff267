import { getSetting } from '@fonds/db/archive';
import { isMigrated } from '@fonds/db/migrate';
import { close, openReader } from '@fonds/db/open';
import type { Environment } from '../environment.ts';
import { createLogger, type Logger } from '../logger.ts';
import { createPublicCaller, type PublicContext } from '../trpc.ts';
import { publicRouter } from './router.ts';

const callerOf = createPublicCaller(publicRouter);

/** The archive as the public sees it, opened read-only. */
export interface PublicArchive {
  readonly caller: ReturnType<typeof callerOf>;
  readonly context: PublicContext;
  /** The number that every change of what is public raises. */
  readonly contentVersion: () => number;
  /** The archive's own time zone, for *today*. */
  readonly timeZone: () => string;
  /** Whether the database answers and has this version's migrations. */
  readonly ready: () => boolean;
  readonly close: () => void;
}

/** Opens the archive for the reader. Throws UnavailableError when there is no database yet. */
export function openPublicArchive(environment: Environment, logger: Logger = createLogger('reader')): PublicArchive {
  const reader = openReader(environment.databaseFile);
  const version = reader.sqlite.prepare<[], number>('SELECT number FROM content_version WHERE id = 1').pluck();
  const context = { reader, logger, now: () => new Date() };
  return {
    caller: callerOf(context),
    context,
    contentVersion: () => version.get() ?? 0,
    timeZone: () => getSetting(reader, 'time-zone') || 'UTC',
    ready: () => isMigrated(reader),
    close: () => {
      close(reader);
    },
  };
}
