import { mkdirSync } from 'node:fs';
import { readEnvironment, variablesWith, type Environment } from '@fonds/api/environment';
import { loadSampleOnFirstRun } from '@fonds/api/seed/load';
import { abandonSilentBatches, silenceMilliseconds } from '@fonds/db/batches';
import type { Hold } from '@fonds/db/folder-lock';
import type { Writer } from '@fonds/db/open';
import { write } from '@fonds/db/write';
import { actNow, withArchive } from '../archive.ts';
import { refuseNetworkDisk } from '../data-folder.ts';
import { counted, type Output } from '../output.ts';
import { getAuthSecret, keepAuthSecret } from './auth-secret.ts';
import { holdDataFolder } from './data-folder-hold.ts';
import { prepareFirstSignIn, type FirstSignIn } from './first-sign-in.ts';
import { choosePorts } from './ports.ts';

export interface Prepared {
  readonly environment: Environment;
  readonly authSecret: string;
  readonly firstSignIn: FirstSignIn | undefined;
  readonly hold: Hold;
}

/**
 * Everything before the servers: the data folder held, free ports, a secret, a database of this version, a way to sign in.
 * `serve` makes nothing up: it asks for a secret and a migrated database, and loads no sample.
 */
export async function prepare(out: Output, command: 'start' | 'dev' | 'serve'): Promise<Prepared> {
  const given = readEnvironment();
  const production = command === 'serve';
  refuseNetworkDisk(given.dataFolder);
  const secretOf = production ? getAuthSecret : keepAuthSecret;
  if (production) getAuthSecret(given);
  mkdirSync(given.dataFolder, { recursive: true });
  const hold = holdDataFolder(given, command);
  try {
    const ports = await choosePorts(given);
    const environment = readEnvironment(
      variablesWith({ READER_PORT: String(ports.reader), CURATOR_PORT: String(ports.curator) }),
    );
    hold.announce(environment);
    const firstSignIn = await withArchive(
      out,
      production ? 'refuse' : 'migrate',
      async ({ db }) => {
        if (!production && environment.sample) await loadSample(out, db);
        await abandonSilent(db);
        return prepareFirstSignIn(db, environment);
      },
      environment,
    );
    return { environment, authSecret: secretOf(environment), firstSignIn, hold };
  } catch (error) {
    hold.release();
    throw error;
  }
}

async function loadSample(out: Output, db: Writer): Promise<void> {
  const bar = out.progress('Loading the sample archive');
  const loaded = await loadSampleOnFirstRun(db, () => actNow(), bar.update).finally(bar.stop);
  if (loaded) out.note(`Loaded the sample archive: ${counted(loaded.new, 'record')}.`);
}

/** Work whose process died before a restart is given up here; the worker takes its rows away. */
async function abandonSilent(db: Writer): Promise<void> {
  const before = new Date(Date.now() - silenceMilliseconds).toISOString();
  await write(db, (tx) => {
    abandonSilentBatches(tx, actNow(), before);
  });
}
