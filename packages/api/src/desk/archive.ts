import { isMigrated } from '@fonds/db/migrate';
import { close, openReader, openWriter } from '@fonds/db/open';
import type { Environment } from '../environment.ts';
import { createLogger, type Logger } from '../logger.ts';
import { createSignIn, type SignIn } from '../sign-in.ts';
import { createDeskCaller, type CurrentUser, type DeskContext } from '../trpc.ts';
import { appRouter } from './router.ts';

const callerOf = createDeskCaller(appRouter);

/** The archive as its curators work on it. */
export interface DeskArchive {
  readonly router: typeof appRouter;
  /** What procedures are given for a user, or for somebody who isn't signed in. */
  readonly contextFor: (user: CurrentUser | null) => DeskContext;
  /** An in-process caller for a user. */
  readonly caller: (user: CurrentUser | null) => ReturnType<typeof callerOf>;
  readonly signIn: SignIn;
  readonly ready: () => boolean;
  readonly close: () => void;
}

/** Opens the archive for the curator. Throws UnavailableError when there is no database yet. */
export function openDeskArchive(
  environment: Environment,
  logger: Logger = createLogger('curator'),
  now: () => Date = () => new Date(),
): DeskArchive {
  const reader = openReader(environment.databaseFile);
  const writer = openWriter(environment.databaseFile);
  const contextFor = (user: CurrentUser | null): DeskContext => ({ reader, writer, logger, now, user });
  return {
    router: appRouter,
    contextFor,
    caller: (user) => callerOf(contextFor(user)),
    signIn: createSignIn(writer, now),
    ready: () => isMigrated(writer),
    close: () => {
      close(reader);
      close(writer);
    },
  };
}
