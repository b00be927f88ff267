import type { Environment } from '@fonds/api/environment';
import { hashPassword } from '@fonds/api/passwords';
import type { Writer } from '@fonds/db/open';
import { makeSignInLink } from '@fonds/db/sessions';
import { addUser, hasSignedInAdministrator, listUsers } from '@fonds/db/users';
import { write } from '@fonds/db/write';
import { actNow } from '../archive.ts';

/** How the first administrator gets in: by an address and a password that were set, or by a link that works once. */
export type FirstSignIn = { readonly email: string } | { readonly link: string };

/**
 * Sees to it that there is a way in until an administrator has signed in. Returns undefined once one has. Earlier links
 * stop working.
 */
export async function prepareFirstSignIn(db: Writer, environment: Environment): Promise<FirstSignIn | undefined> {
  if (hasSignedInAdministrator(db)) return undefined;
  const { admin } = environment;
  if (!admin) {
    const token = await write(db, (tx) => makeSignInLink(tx, actNow().at));
    return { link: `${environment.curatorUrl}/login?link=${token}` };
  }
  const email = admin.email.trim().toLowerCase();
  if (!listUsers(db).some((user) => user.role === 'admin' && user.disabledAt === null)) {
    const passwordHash = await hashPassword(admin.password);
    await write(db, (tx) => addUser(tx, actNow(), { email, name: email, role: 'admin', passwordHash }));
  }
  return { email };
}
