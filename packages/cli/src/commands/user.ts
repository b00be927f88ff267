import { Option, type Command } from 'commander';
import { hashPassword } from '@fonds/api/passwords';
import { addUser, disableUser, findUserByEmail, listUsers, setPassword } from '@fonds/db/users';
import { write } from '@fonds/db/write';
import type { Writer } from '@fonds/db/open';
import { InvalidError, NotFoundError } from '@fonds/domain/errors';
import { roles, type Role } from '@fonds/domain/roles';
import { z } from 'zod';
import { actNow, actorFor, withArchive } from '../archive.ts';
import { newPassword, type PasswordOptions } from '../password.ts';
import { perform } from '../perform.ts';

interface Named {
  readonly as?: string;
}

const asOption = ['--as <email>', 'do it in the name of this user'] as const;
const passwordStdin = ['--password-stdin', 'take the password from the first line of standard input'] as const;
const generate = ['--generate', 'make a password up and print it, once'] as const;

export function addUserCommands(program: Command): void {
  const user = program.command('user').description('keep the people who may sign in to the curator');
  addAdd(user);
  addList(user);
  addDisable(user);
  addReset(user);
}

function addAdd(user: Command): void {
  const command = user
    .command('add')
    .description('add somebody; the password is asked for at the terminal')
    .argument('<email>', 'their e-mail address, with which they sign in')
    .option('--name <name>', 'their name, as it stands beside what they do (default: the address)')
    .addOption(new Option('--role <role>', 'what they may do').choices(roles).default('editor'))
    .option(...passwordStdin)
    .option(...generate)
    .option(...asOption);
  perform(command, (out) =>
    withArchive(out, 'migrate', async ({ db }) => {
      const options = command.opts<Named & PasswordOptions & { name?: string; role: Role }>();
      const email = checkEmail(command.args[0] ?? '');
      const by = actorFor(db, options.as);
      const { password, shown } = await newPassword(out, options);
      const passwordHash = await hashPassword(password);
      const { name = email, role } = options;
      const id = await write(db, (tx) => addUser(tx, actNow(by), { email, name, role, passwordHash }));
      out.say(`Added ${email} as ${role}.`);
      if (shown) out.say(`Password: ${password}`);
      out.result({ id, email, name, role, ...(shown ? { password } : {}) });
      return 0;
    }),
  );
}

function addList(user: Command): void {
  const command = user.command('list').description('list everybody who is or was allowed in');
  perform(command, (out) =>
    withArchive(out, 'refuse', async ({ db }) => {
      const users = listUsers(db);
      if (users.length === 0) out.say('There is nobody yet. “fonds user add EMAIL --role admin” adds the first.');
      const width = Math.max(...users.map(({ email }) => email.length));
      for (const { email, name, role, disabledAt, lastSignInAt } of users) {
        const seen = lastSignInAt === null ? 'never signed in' : `signed in ${lastSignInAt.slice(0, 10)}`;
        const state = disabledAt === null ? seen : `disabled ${disabledAt.slice(0, 10)}`;
        out.say(`${email.padEnd(width)}  ${role.padEnd(9)}  ${state}  ${name}`);
      }
      out.result({ users });
      return Promise.resolve(0);
    }),
  );
}

function addDisable(user: Command): void {
  const command = user
    .command('disable')
    .description('shut somebody out at once; what they did stays theirs')
    .argument('<email>')
    .option(...asOption);
  perform(command, (out) =>
    withArchive(out, 'refuse', async ({ db }) => {
      const { id, email } = getByEmail(db, command.args[0] ?? '');
      const by = actorFor(db, command.opts<Named>().as);
      await write(db, (tx) => {
        disableUser(tx, actNow(by), id);
      });
      out.say(`${email} is shut out, and signed out everywhere.`);
      out.result({ id, email, disabled: true });
      return 0;
    }),
  );
}

function addReset(user: Command): void {
  const command = user
    .command('reset')
    .description('give somebody a new password; they are signed out everywhere')
    .argument('<email>')
    .option(...passwordStdin)
    .option(...generate)
    .option(...asOption);
  perform(command, (out) =>
    withArchive(out, 'refuse', async ({ db }) => {
      const options = command.opts<Named & PasswordOptions>();
      const { id, email } = getByEmail(db, command.args[0] ?? '');
      const by = actorFor(db, options.as);
      const { password, shown } = await newPassword(out, options);
      const passwordHash = await hashPassword(password);
      await write(db, (tx) => {
        setPassword(tx, actNow(by), id, passwordHash);
      });
      out.say(`${email} has a new password, and is signed out everywhere.`);
      if (shown) out.say(`Password: ${password}`);
      out.result({ id, email, ...(shown ? { password } : {}) });
      return 0;
    }),
  );
}

function checkEmail(text: string): string {
  const parsed = z.email().safeParse(text.trim().toLowerCase());
  if (parsed.success) return parsed.data;
  throw new InvalidError([
    { path: '', message: `“${text}” is no e-mail address: write one such as name@example.org.` },
  ]);
}

function getByEmail(db: Writer, email: string): { id: string; email: string } {
  const user = findUserByEmail(db, email);
  if (user) return user;
  throw new NotFoundError(`There is nobody with the address ${email}: “fonds user list” shows who there is.`);
}
