import type { AsyncLocalStorage } from 'node:async_hooks';
import type { Environment } from '@fonds/api/environment';
import type { PublicArchive } from '@fonds/api/public/archive';

/** What a page says about its own answer, and what it may know of the request beside its address. */
export interface Answer {
  /** Set by a page that isn't answered with 200. */
  status?: 410;
  /** Set when what the page asked for can't be had now. */
  unavailable?: { readonly message: string; readonly retryAfterSeconds: number | null };
  /** Set by a page that tells machines where more is: a `Link` header. */
  links?: string;
  /** Today in the archive's time zone, `MM-DD`. */
  readonly monthDay: string;
}

/** What the process opened once, for the server in front and for the pages behind it. */
export interface ReaderContext {
  readonly archive: PublicArchive;
  readonly environment: Environment;
  readonly answers: AsyncLocalStorage<Answer>;
}

declare global {
  // The server in front and Next's own bundle are built apart, so they meet here.
  var fondsReader: ReaderContext | undefined;
}

/** The context of this process. Throws when no server was started in front of the pages. */
export function readerContext(): ReaderContext {
  const context = globalThis.fondsReader;
  if (!context) throw new Error('The reader is started by src/server/serve.ts, which opens the archive.');
  return context;
}
