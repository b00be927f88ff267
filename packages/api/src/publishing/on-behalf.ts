import type { Act } from '@fonds/db/actor';
import type { Connection } from '@fonds/db/open';
import { getUser } from '@fonds/db/users';
import { ConflictError, ForbiddenError, InvalidError, NotFoundError } from '@fonds/domain/errors';
import { allows, type Right } from '@fonds/domain/roles';

/** Who asked for something that is done later. */
export interface Asker {
  readonly byUser: string | null;
  readonly byName: string;
}

/** What is done later is done in the name of whoever asked for it. */
export function actOf(asker: Asker, now: () => Date): Act {
  return { by: { userId: asker.byUser, name: asker.byName }, at: now().toISOString() };
}

/** Throws ForbiddenError when whoever asked may not publish any more. */
export function refuseUnlessMayPublish(db: Connection, { byUser, byName }: Asker): void {
  if (mayStill(db, byUser, 'publish')) return;
  throw new ForbiddenError(`${byName}, who asked for it, may not publish any more.`);
}

/** Whether whoever asked for something may do it by now. The command line and the program itself, which have no user, may. */
export function mayStill(db: Connection, byUser: string | null, right: Right): boolean {
  if (byUser === null) return true;
  const user = getUser(db, byUser);
  return user.disabledAt === null && allows(user.role, right);
}

/** The reason in words when trying again would change nothing; undefined for what may pass, such as a locked file. */
export function lastingReason(error: unknown): string | undefined {
  const lasting = [ConflictError, ForbiddenError, InvalidError, NotFoundError];
  if (!(error instanceof Error) || !lasting.some((kind) => error instanceof kind)) return undefined;
  return error instanceof InvalidError ? error.issues.map(({ message }) => message).join(' ') : error.message;
}
