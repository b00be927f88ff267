import { addUser, disableUser, enableUser, getUser, listUsers, setPassword, setRole } from '@fonds/db/users';
import { closeAllSessions } from '@fonds/db/sessions';
import { write } from '@fonds/db/write';
import { InvalidError } from '@fonds/domain/errors';
import { roles } from '@fonds/domain/roles';
import { z } from 'zod';
import { hashPassword, verifyPassword } from '../passwords.ts';
import { deskRouterOf, procedureFor } from '../trpc.ts';

const password = z.string().min(12, 'choose a password of 12 characters or more').max(1000);
const userId = z.string().min(1).max(40);
const role = z.enum(roles);

/** Users, for administrators. */
export const usersRouter = deskRouterOf({
  list: procedureFor('keep-users').query(({ ctx }) => listUsers(ctx.writer)),

  add: procedureFor('keep-users')
    .input(
      z.object({
        email: z.email('write an e-mail address'),
        name: z.string().trim().min(1, 'write a name').max(200),
        role,
        password,
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const passwordHash = await hashPassword(input.password);
      const { email, name } = input;
      return write(ctx.writer, (tx) => ({
        id: addUser(tx, ctx.act(), { email, name, role: input.role, passwordHash }),
      }));
    }),

  setRole: procedureFor('keep-users')
    .input(z.object({ id: userId, role }))
    .mutation(({ ctx, input }) =>
      write(ctx.writer, (tx) => {
        setRole(tx, ctx.act(), input.id, input.role);
      }),
    ),

  disable: procedureFor('keep-users')
    .input(z.object({ id: userId }))
    .mutation(({ ctx, input }) =>
      write(ctx.writer, (tx) => {
        disableUser(tx, ctx.act(), input.id);
      }),
    ),

  enable: procedureFor('keep-users')
    .input(z.object({ id: userId }))
    .mutation(({ ctx, input }) =>
      write(ctx.writer, (tx) => {
        enableUser(tx, ctx.act(), input.id);
      }),
    ),

  resetPassword: procedureFor('keep-users')
    .input(z.object({ id: userId, password }))
    .mutation(async ({ ctx, input }) => {
      const passwordHash = await hashPassword(input.password);
      await write(ctx.writer, (tx) => {
        setPassword(tx, ctx.act(), input.id, passwordHash);
      });
    }),
});

/** One's own account. Whoever is signed in may read drafts, so that right is asked for. */
export const accountRouter = deskRouterOf({
  changePassword: procedureFor('read-drafts')
    .input(z.object({ current: z.string().max(1000), next: password }))
    .mutation(async ({ ctx, input }) => {
      const right = await verifyPassword(getUser(ctx.writer, ctx.user.id).passwordHash, input.current);
      if (!right) throw new InvalidError([{ path: 'current', message: 'this isn’t your present password' }]);
      const passwordHash = await hashPassword(input.next);
      await write(ctx.writer, (tx) => {
        setPassword(tx, ctx.act(), ctx.user.id, passwordHash);
      });
    }),

  signOutEverywhere: procedureFor('read-drafts').mutation(({ ctx }) =>
    write(ctx.writer, (tx) => {
      closeAllSessions(tx, ctx.act(), ctx.user.id);
    }),
  ),
});
