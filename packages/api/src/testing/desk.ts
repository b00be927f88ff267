import { freshArchive, type TestArchive } from '@fonds/db/testing';
import { addUser, getUser } from '@fonds/db/users';
import { write } from '@fonds/db/write';
import type { Role } from '@fonds/domain/roles';
import { pino } from 'pino';
import { openDeskArchive, type DeskArchive } from '../desk/archive.ts';
import { readEnvironment } from '../environment.ts';
import type { CurrentUser } from '../trpc.ts';

/** A logger that says nothing. */
export const silent = pino({ level: 'silent' });

/** A test's archive with the curator's desk opened on it. */
export interface TestDesk {
  readonly archive: TestArchive;
  readonly desk: DeskArchive;
  /** Adds a user of a role, who signs in by nothing but this. */
  readonly userOf: (role: Role) => Promise<CurrentUser>;
  readonly close: () => void;
}

/** Opens the desk on an empty archive of its own; `now` is the archive's clock unless another is given. */
export async function freshDesk(now?: () => Date): Promise<TestDesk> {
  const archive = await freshArchive();
  const environment = readEnvironment({ FONDS_DATA: archive.folder });
  const desk = openDeskArchive(environment, silent, now ?? archive.now);
  let users = 0;
  return {
    archive,
    desk,
    userOf: (role) => {
      const email = `${role}-${(users += 1)}@made-up.example`;
      const name = `A made-up ${role}`;
      return write(archive.db, (tx) => {
        const id = addUser(tx, archive.act(), { email, name, role, passwordHash: 'nobody signs in by this' });
        const user = getUser(tx, id);
        return { id, role, email: user.email, name };
      });
    },
    close: () => {
      desk.close();
      archive.close();
    },
  };
}
