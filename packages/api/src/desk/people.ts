import { getSetting } from '@fonds/db/archive';
import { invite, inviteToReset, listInvitations, revokeInvitation } from '@fonds/db/invitations';
import { closeAllSessions, endOtherSessions, endSession, listSessions } from '@fonds/db/sessions';
import { changeUser, disableUser, enableUser, getUser, listUsers, setPassword, setRole } from '@fonds/db/users';
import { write } from '@fonds/db/write';
import { InvalidError } from '@fonds/domain/errors';
import { roles } from '@fonds/domain/roles';
import { z } from 'zod';
import { refusePassword } from '../password-rules.ts';
import { hashPassword, verifyPassword } from '../passwords.ts';
import { deskRouterOf, procedureFor } from '../trpc.ts';

const userId = z.string().min(1).max(40);
const role = z.enum(roles);
const email = z.email('write an e-mail address');
const name = z.string().trim().min(1, 'write a name').max(200);
const key = z.number().int().min(1);

/** Users, for administrators. Nobody but a user themselves ever knows their password. */
export const usersRouter = deskRouterOf({
  list: procedureFor('keep-users').query(({ ctx }) => listUsers(ctx.writer)),

  /** The token of a link by which somebody new chooses their password; it is shown this once. */
  invite: procedureFor('keep-users')
    .input(z.object({ email, name, role }))
    .mutation(({ ctx, input }) => write(ctx.writer, (tx) => ({ token: invite(tx, ctx.act(), input) }))),

  /** The token of a link by which a user chooses a new password; the present one is good until then. */
  inviteToReset: procedureFor('keep-users')
    .input(z.object({ id: userId }))
    .mutation(({ ctx, input }) => write(ctx.writer, (tx) => ({ token: inviteToReset(tx, ctx.act(), input.id) }))),

  invitations: procedureFor('keep-users').query(({ ctx }) => listInvitations(ctx.writer, ctx.now().toISOString())),

  revokeInvitation: procedureFor('keep-users')
    .input(z.object({ key }))
    .mutation(({ ctx, input }) =>
      write(ctx.writer, (tx) => {
        revokeInvitation(tx, ctx.act(), input.key);
      }),
    ),

  change: procedureFor('keep-users')
    .input(z.object({ id: userId, email, name }))
    .mutation(({ ctx, input: { id, ...to } }) =>
      write(ctx.writer, (tx) => {
        changeUser(tx, ctx.act(), id, to);
      }),
    ),

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

  sessions: procedureFor('keep-users')
    .input(z.object({ id: userId }))
    .query(({ ctx, input }) => listSessions(ctx.writer, input.id, ctx.now().toISOString(), ctx.user.session)),

  endSession: procedureFor('keep-users')
    .input(z.object({ id: userId, key }))
    .mutation(({ ctx, input }) =>
      write(ctx.writer, (tx) => {
        endSession(tx, ctx.act(), input.id, input.key);
      }),
    ),
});

/** One's own account. Whoever is signed in may read drafts, so that right is asked for. */
export const accountRouter = deskRouterOf({
  changePassword: procedureFor('read-drafts')
    .input(z.object({ current: z.string().max(1000), next: z.string().max(10_000) }))
    .mutation(async ({ ctx, input }) => {
      const right = await verifyPassword(getUser(ctx.writer, ctx.user.id).passwordHash, input.current);
      if (!right) throw new InvalidError([{ path: 'current', message: 'this isn’t your present password' }]);
      await refusePassword('next', input.next, [ctx.user.email, ctx.user.name, getSetting(ctx.writer, 'name')]);
      const passwordHash = await hashPassword(input.next);
      await write(ctx.writer, (tx) => {
        setPassword(tx, ctx.act(), ctx.user.id, passwordHash);
      });
    }),

  sessions: procedureFor('read-drafts').query(({ ctx }) =>
    listSessions(ctx.writer, ctx.user.id, ctx.now().toISOString(), ctx.user.session),
  ),

  endSession: procedureFor('read-drafts')
    .input(z.object({ key }))
    .mutation(({ ctx, input }) =>
      write(ctx.writer, (tx) => {
        endSession(tx, ctx.act(), ctx.user.id, input.key);
      }),
    ),

  /** Ends every session of one's own but the one that asks. */
  endOtherSessions: procedureFor('read-drafts').mutation(({ ctx }) =>
    write(ctx.writer, (tx) => {
      endOtherSessions(tx, ctx.act(), ctx.user.id, ctx.user.session ?? 0);
    }),
  ),

  signOutEverywhere: procedureFor('read-drafts').mutation(({ ctx }) =>
    write(ctx.writer, (tx) => {
      closeAllSessions(tx, ctx.act(), ctx.user.id);
    }),
  ),
});
