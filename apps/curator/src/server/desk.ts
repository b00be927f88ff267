import { allows, type Right, type Role } from '@fonds/domain/roles';
import { headers } from 'next/headers';
import { forbidden, notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { findSessionId } from '../auth.ts';
import { findFailure } from '../desk/failure.ts';
import { curatorContext } from './context.ts';

/** Who is signed in: a plain value, whatever signed them in. */
export interface DeskUser {
  readonly id: string;
  readonly role: Role;
  readonly email: string;
  readonly name: string;
  readonly session?: number;
}

/** Who is signed in, asked of the archive at each request, so that a session that was ended ends at once. */
export const findUser = cache(async (): Promise<DeskUser | undefined> => {
  const sessionId = await findSessionId();
  return sessionId === undefined ? undefined : curatorContext().archive.signIn.session(sessionId)?.user;
});

/** Who is signed in. Nobody: leads to the way in and back to `path`. Without the right: the page that says so (403). */
export async function getUser(path: string, right: Right = 'read-drafts'): Promise<DeskUser> {
  const user = await findUser();
  if (!user) redirect(`/login?to=${encodeURIComponent(path)}`);
  if (!allows(user.role, right)) forbidden();
  return user;
}

/** The desk's procedures, called in process as whoever is signed in. */
export async function desk() {
  return curatorContext().archive.caller((await findUser()) ?? null).desk;
}

/** What a call gives, or the page that its failure leads to. Errors that are none of the archive's pass through. */
export async function orPage<Value>(path: string, call: Promise<Value>): Promise<Value> {
  try {
    return await call;
  } catch (error) {
    const failure = findFailure(error);
    if (failure?.kind === 'signed-out') redirect(`/login?to=${encodeURIComponent(path)}`);
    if (failure?.kind === 'forbidden') forbidden();
    if (failure?.kind === 'not-found') notFound();
    throw error;
  }
}

/** The nonce of this answer's Content-Security-Policy. */
export async function findNonce(): Promise<string | undefined> {
  return (await headers()).get('x-nonce') ?? undefined;
}
