import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { giveUpBulkJob } from '@fonds/api/bulk/bulk-jobs';
import { openDeskArchive, type DeskArchive } from '@fonds/api/desk/archive';
import { readEnvironment } from '@fonds/api/environment';
import { createLogger } from '@fonds/api/logger';
import { sendMadeUpScan } from '@fonds/api/testing/made-up-scan';
import { updateBulkEdit } from '@fonds/db/bulk-edits';
import { close, openWriter } from '@fonds/db/open';
import { tellLinkProblems } from '@fonds/db/outside-links/link-problems';
import { listDueAddresses, noteVisit, type Visit } from '@fonds/db/outside-links/visits';
import { makeSignInLink } from '@fonds/db/sessions';
import { addUser } from '@fonds/db/users';
import { write } from '@fonds/db/write';
import type { Scan } from '@fonds/domain/document-contents';
import { roles, type Role } from '@fonds/domain/roles';
import { freePort, startApp, type App, type AppServer } from './app-server.ts';
import { getPrepared } from './prepared.ts';

export type Desk = ReturnType<DeskArchive['caller']>['desk'];

/** Somebody who may sign in to a test's archive. */
export interface Person {
  readonly id: string;
  readonly role: Role;
  readonly email: string;
  readonly name: string;
}

/** An archive of its own with its servers. */
export interface RunningArchive {
  /** The addresses of the servers, whether they were started or not. */
  readonly address: Readonly<Record<App, string>>;
  readonly servers: Readonly<Partial<Record<App, AppServer>>>;
  /** One for each role; nobody where the archive was opened without. */
  readonly people: Readonly<Partial<Record<Role, Person>>>;
  /** The desk's procedures in this process, as somebody with a role: an administrator when nobody is named. */
  readonly desk: (role?: Role) => Desk;
  /** Adds somebody more. */
  readonly addPerson: (role: Role, name: string) => Promise<Person>;
  /** A new one-time link for the first administrator. */
  readonly signInLink: () => Promise<string>;
  /** Does what is due now, as the worker does; *everything*: as if the time of whatever was set for later had come. */
  readonly work: (what?: 'due' | 'everything') => Promise<void>;
  /** Notes what two visits to an address showed, a day apart, as the worker does: no test visits anybody. */
  readonly visits: (address: string, shown: Visit) => Promise<void>;
  /** Gives an edit of many records up while it is looked through, as the worker does after its last try. */
  readonly giveEditUp: (number: number, reason: string) => Promise<void>;
  /** Sends the desk a made-up PDF of so many pages, for a document to be saved with. */
  readonly scan: (pages: number, fileName?: string) => Promise<Scan>;
  readonly stop: () => Promise<void>;
}

interface Wanted {
  readonly database: 'empty' | 'sample';
  readonly apps: readonly App[];
  readonly people: boolean;
}

/** Opens a copy of a prepared database in a folder of its own, and starts the built apps on it. */
export async function openArchive({ database, apps, people: withPeople }: Wanted): Promise<RunningArchive> {
  const prepared = getPrepared();
  const folder = mkdtempSync(join(prepared.folder, 'archive-'));
  copyFileSync(prepared.databases[database], join(folder, 'fonds.db'));
  const [readerPort, curatorPort] = [await freePort(), await freePort()];
  const address = { reader: `http://127.0.0.1:${readerPort}`, curator: `http://127.0.0.1:${curatorPort}` };
  const variables = {
    FONDS_DATA: folder,
    READER_PORT: String(readerPort),
    CURATOR_PORT: String(curatorPort),
    READER_URL: address.reader,
    CURATOR_URL: address.curator,
    AUTH_SECRET: 'a secret of the tests, long enough to be taken',
  };
  const db = openWriter(join(folder, 'fonds.db'));
  const logger = createLogger('tests');
  logger.level = 'silent';
  const desk = openDeskArchive(readEnvironment(variables, folder), logger);
  const act = () => ({ by: { userId: null, name: 'the tests' }, at: new Date().toISOString() });

  const addPerson = async (role: Role, name: string): Promise<Person> => {
    const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.org`;
    const passwordHash = prepared.passwordHash;
    return { id: await write(db, (tx) => addUser(tx, act(), { email, name, role, passwordHash })), role, email, name };
  };
  const people: Partial<Record<Role, Person>> = {};
  if (withPeople) for (const role of roles) people[role] = await addPerson(role, `Made-up ${role}`);
  const started = await Promise.all(
    apps.map(async (app) => [app, await startApp(app, address[app], folder, variables)] as const),
  );
  return {
    address,
    servers: Object.fromEntries(started),
    people,
    desk: (role = 'admin') => desk.caller(people[role] ?? null).desk,
    addPerson,
    signInLink: async () => `${address.curator}/login?link=${await write(db, (tx) => makeSignInLink(tx, act().at))}`,
    work: async (what = 'due') => {
      if (what === 'everything') {
        await write(db, (tx) => tx.sqlite.exec('UPDATE jobs SET run_at = created_at WHERE done_at IS NULL'));
      }
      await workOnce(folder);
    },
    visits: async (address, shown) => {
      await write(db, (tx) => {
        const all = listDueAddresses(tx, '9', [], { hosts: 1000, each: 1000 });
        for (const { number } of all.filter((each) => each.address === address)) {
          for (const at of [Date.now() - 86_400_000, Date.now()])
            noteVisit(tx, number, shown, new Date(at).toISOString(), 30);
        }
      });
      await tellLinkProblems(db);
    },
    giveEditUp: async (number, reason) => {
      await write(db, (tx) => {
        updateBulkEdit(tx, number, { state: 'examining' });
      });
      await giveUpBulkJob(db, { number, by: act().by }, reason);
    },
    scan: (pages, fileName) => sendMadeUpScan(desk, people.admin ?? null, pages, fileName),
    stop: async () => {
      await Promise.all(started.map(([, server]) => server.stop()));
      desk.close();
      close(db);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const command = join(import.meta.dirname, '..', 'packages', 'cli', 'src', 'main.ts');

async function workOnce(folder: string): Promise<void> {
  await promisify(execFile)(process.execPath, [command, 'work', '--once'], {
    cwd: folder,
    env: { FONDS_DATA: folder },
  });
}
