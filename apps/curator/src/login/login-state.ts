import type { Issue } from '@fonds/domain/errors';

/** A form of the way in after it was refused: what was typed, but never the password, and what was wrong. */
export interface LoginState {
  readonly email: string;
  readonly name: string;
  readonly message: string;
  readonly issues: readonly Issue[];
}

export const untouched: LoginState = { email: '', name: '', message: '', issues: [] };
