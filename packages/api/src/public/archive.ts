import { getSetting } from '@fonds/db/archive';
import { contentVersion } from '@fonds/db/content-version';
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
  const context = { reader, logger, now: () => new Date() };
  return {
    caller: callerOf(context),
    context,
    contentVersion: () => contentVersion(reader),
    timeZone: () => getSetting(reader, 'time-zone') || 'UTC',
    ready: () => isMigrated(reader),
    close: () => {
      close(reader);
    },
  };
}
