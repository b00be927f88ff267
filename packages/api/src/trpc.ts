import { ForbiddenError, SignedOutError, UnavailableError } from '@fonds/domain/errors';
import { allows, leastRole, type Right, type Role } from '@fonds/domain/roles';
import type { Actor } from '@fonds/db/actor';
import type { Reader, Writer } from '@fonds/db/open';
import type { FileStore } from '@fonds/media/store';
import { initTRPC } from '@trpc/server';
import { publicError, toTrpcError } from './error-map.ts';
import type { Logger } from './logger.ts';
import type { SearchService } from './search/service.ts';

/** Who asks: a plain user, whatever signed them in. */
export interface CurrentUser {
  readonly id: string;
  readonly role: Role;
  readonly email: string;
  readonly name: string;
  /** The key of the session, where there is one. */
  readonly session?: number;
}

/** What the public procedures need. */
export interface PublicContext {
  readonly reader: Reader;
  /** Searches elsewhere; without it this process does. */
  readonly search?: SearchService | undefined;
  readonly now: () => Date;
  readonly logger: Logger;
  /** Is told when a procedure can't answer now, whatever becomes of the error on its way. */
  readonly onUnavailable?: ((error: UnavailableError) => void) | undefined;
}

/** What the desk's procedures need besides. */
export interface DeskContext extends PublicContext {
  readonly writer: Writer;
  /** The kept files of scans. */
  readonly files: Pick<FileStore, 'has'>;
  readonly user: CurrentUser | null;
}

const publicTrpc = initTRPC.context<PublicContext>().create({
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    message: publicError(error).message,
    data: { ...shape.data, stack: undefined, fonds: publicError(error) },
  }),
});

const deskTrpc = initTRPC.context<DeskContext>().create({
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    message: publicError(error).message,
    data: { ...shape.data, stack: undefined, fonds: publicError(error) },
  }),
});

export const publicRouterOf = publicTrpc.router;
export const createPublicCaller = publicTrpc.createCallerFactory;
export const deskRouterOf = deskTrpc.router;
export const createDeskCaller = deskTrpc.createCallerFactory;

/** A procedure that anybody may call: it sees what is published and nothing else. */
export const publicProcedure = publicTrpc.procedure.use(async ({ next, path, ctx }) => {
  const result = await next();
  if (result.ok) return result;
  const error = toTrpcError(result.error);
  if (error.cause instanceof UnavailableError) ctx.onUnavailable?.(error.cause);
  if (error.code === 'INTERNAL_SERVER_ERROR') ctx.logger.error({ event: 'procedure-failed', path, err: error.cause });
  throw error;
});

/** A procedure that asks for a right. Throws SignedOutError or ForbiddenError before anything is read. */
export function procedureFor(right: Right) {
  return deskTrpc.procedure.use(async ({ next, path, ctx }) => {
    const { user } = ctx;
    if (!user) throw toTrpcError(new SignedOutError('Sign in to do this.'));
    if (!allows(user.role, right)) {
      throw toTrpcError(new ForbiddenError(`This asks for the role “${leastRole(right)}”; yours is “${user.role}”.`));
    }
    const by: Actor = { userId: user.id, name: user.name };
    const act = () => ({ by, at: ctx.now().toISOString() });
    const begun = performance.now();
    const result = await next({ ctx: { ...ctx, user, act } });
    ctx.logger.info({
      event: 'procedure',
      path,
      user: user.id,
      ok: result.ok,
      milliseconds: Math.round(performance.now() - begun),
    });
    if (result.ok) return result;
    const error = toTrpcError(result.error);
    if (error.code === 'INTERNAL_SERVER_ERROR') ctx.logger.error({ event: 'procedure-failed', path, err: error.cause });
    throw error;
  });
}
