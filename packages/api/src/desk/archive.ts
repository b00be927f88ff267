import { isMigrated } from '@fonds/db/migrate';
import { close, openReader, openWriter } from '@fonds/db/open';
import { openScans } from '@fonds/media/scan/scans';
import { openStore } from '@fonds/media/store';
import type { Environment } from '../environment.ts';
import { deskDownload } from '../export/desk-download.ts';
import { beginImport } from '../import/begin-import.ts';
import { reportLines } from '../import/report.ts';
import { createLogger, type Logger } from '../logger.ts';
import type { Download } from '../public/download.ts';
import { deskScans, type DeskScans } from '../scans/desk-scans.ts';
import { createSignIn, type SignIn } from '../sign-in.ts';
import { createDeskCaller, type CurrentUser, type DeskContext } from '../trpc.ts';
import { keepIncomingClear } from './clear-incoming.ts';
import { appRouter } from './router.ts';

const callerOf = createDeskCaller(appRouter);

/** The archive as its curators work on it. */
export interface DeskArchive {
  readonly router: typeof appRouter;
  /** What procedures are given for a user, or for somebody who isn't signed in. */
  readonly contextFor: (user: CurrentUser | null) => DeskContext;
  /** An in-process caller for a user. */
  readonly caller: (user: CurrentUser | null) => ReturnType<typeof callerOf>;
  /** Records as a file for a user, as `exportAskedSchema` has it; the address is the reader's. */
  readonly download: (user: CurrentUser | null, asked: unknown) => Promise<Download>;
  /** Keeps a file that a user sends, and begins its import. */
  readonly beginImport: (
    user: CurrentUser | null,
    fileName: string,
    sent: AsyncIterable<Uint8Array>,
  ) => Promise<{ number: number }>;
  /** What became of each row of an import, as JSON Lines, for a user who may see it. */
  readonly importReport: (user: CurrentUser | null, number: number) => Promise<AsyncIterable<string>>;
  readonly scans: DeskScans;
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
  const store = openStore(environment.filesFolder);
  const contextFor = (user: CurrentUser | null): DeskContext => ({
    reader,
    writer,
    files: store,
    logger,
    now,
    user,
  });
  const scans = openScans(store, environment.picturesFolder);
  const leaveIncoming = keepIncomingClear(store, logger);
  const desk = { contextFor, caller: (user: CurrentUser | null) => callerOf(contextFor(user)) };
  return {
    ...desk,
    router: appRouter,
    download: (user, asked) => deskDownload(desk, user, asked, environment.readerUrl),
    beginImport: (user, fileName, sent) => beginImport(desk, user, fileName, sent),
    importReport: async (user, number) => {
      await desk.caller(user).desk.imports.get({ number });
      return reportLines(writer, number);
    },
    scans: deskScans(store, scans),
    signIn: createSignIn(writer, now),
    ready: () => isMigrated(writer),
    close: () => {
      leaveIncoming();
      scans.close();
      close(reader);
      close(writer);
    },
  };
}
