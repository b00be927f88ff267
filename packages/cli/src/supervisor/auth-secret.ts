import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '@fonds/api/environment';
import { InvalidError } from '@fonds/domain/errors';

/** The secret that signs the curator's sessions: the one that is set, else the one that is kept, else a new one that is kept. */
export function keepAuthSecret(environment: Environment): string {
  if (environment.authSecret !== undefined) return environment.authSecret;
  const file = join(environment.dataFolder, 'auth-secret');
  mkdirSync(environment.dataFolder, { recursive: true });
  try {
    writeFileSync(file, `${randomBytes(48).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length >= 32) return secret;
  throw new InvalidError([{ path: '', message: `${file} is damaged: remove it, and everybody signs in again.` }]);
}

/** The secret that is set. Throws InvalidError when there is none: a server that makes one up would lose it. */
export function getAuthSecret(environment: Environment): string {
  if (environment.authSecret !== undefined) return environment.authSecret;
  throw new InvalidError([
    {
      path: 'AUTH_SECRET',
      message: 'is not set. It signs the sessions of curators: make one with “openssl rand -base64 48”, and set it',
    },
  ]);
}
