'use server';

import { redirect } from 'next/navigation';
import { signInAsFirst, signInByInvitation, signInWithPassword, signOut, type Refusal } from '../auth.ts';
import { waitInWords } from '../desk/failure.ts';
import { ownPath } from '../server/same-origin.ts';
import type { LoginState } from './login-state.ts';

/** Signs in by password. Comes back with what was typed (never the password) when it is refused. */
export async function enter(_before: LoginState, form: FormData): Promise<LoginState> {
  const email = text(form, 'email');
  const typed = { email, name: '' };
  const refusal = await signInWithPassword({ email, password: text(form, 'password') });
  if (refusal) return { ...typed, ...inWords(refusal) };
  redirect(ownPath(text(form, 'to')));
}

/** Signs in again over a page whose session has ended; the page stays. A state without a message is that of success. */
export async function enterAgain(_before: LoginState, form: FormData): Promise<LoginState> {
  const email = text(form, 'email');
  const refusal = await signInWithPassword({ email, password: text(form, 'password') });
  return { email, name: '', ...(refusal ? inWords(refusal) : { message: '', issues: [] }) };
}

/** Takes up an invitation, or sets a lost password anew. */
export async function acceptInvitation(_before: LoginState, form: FormData): Promise<LoginState> {
  const name = text(form, 'name');
  const refusal = await signInByInvitation({ token: text(form, 'token'), name, password: text(form, 'password') });
  if (refusal) {
    const used = { message: 'This link is no longer good. Ask an administrator for a new one.' };
    return { email: '', name, issues: [], ...(refusal.refused === 'wrong' ? used : inWords(refusal)) };
  }
  redirect('/');
}

/** Makes the first administrator by the one-time link. */
export async function enterAsFirst(_before: LoginState, form: FormData): Promise<LoginState> {
  const typed = { email: text(form, 'email'), name: text(form, 'name') };
  const refusal = await signInAsFirst({ ...typed, token: text(form, 'token'), password: text(form, 'password') });
  if (refusal) {
    const used = {
      message: 'This link is no longer good: it works once and for an hour. Start the curator again for a new one.',
    };
    return { ...typed, issues: [], ...(refusal.refused === 'wrong' ? used : inWords(refusal)) };
  }
  redirect('/');
}

/** Ends the session and leads to the way in. */
export async function leave(): Promise<void> {
  await signOut();
  redirect('/login');
}

function inWords(refusal: Refusal): Pick<LoginState, 'message' | 'issues'> {
  switch (refusal.refused) {
    case 'wrong':
      return { message: 'The e-mail address or the password is not right.', issues: [] };
    case 'limited':
      return { message: `Too many tries. Wait ${waitInWords(refusal.retryAfterSeconds)}, then try again.`, issues: [] };
    case 'invalid':
      return { message: 'Something is missing; see below.', issues: refusal.issues };
  }
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
