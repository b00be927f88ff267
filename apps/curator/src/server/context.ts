import type { DeskArchive } from '@fonds/api/desk/archive';
import type { Environment } from '@fonds/api/environment';

/** What the process opened once, for the server in front and for the pages behind it. */
export interface CuratorContext {
  readonly archive: DeskArchive;
  readonly environment: Environment;
}

declare global {
  // The server in front and Next's own bundle are built apart, so they meet here.
  var fondsCurator: CuratorContext | undefined;
}

/** The context of this process. Throws when no server was started in front of the pages. */
export function curatorContext(): CuratorContext {
  const context = globalThis.fondsCurator;
  if (!context) throw new Error('The curator is started by src/server/serve.ts, which opens the archive.');
  return context;
}
