'use server';

import { redirect } from 'next/navigation';
import { signInAsFirst, signInWithPassword, signOut, type Refusal } from '../auth.ts';
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

/** Makes the first administrator by the one-time link. */
export async function enterAsFirst(_before: LoginState, form: FormData): Promise<LoginState> {
  const typed = { email: text(form, 'email'), name: text(form, 'name') };
  const refusal = await signInAsFirst({ ...typed, token: text(form, 'link'), password: text(form, 'password') });
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
