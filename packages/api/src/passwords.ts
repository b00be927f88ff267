import { hash, verify } from '@node-rs/argon2';

// Argon2id is the library's default. RFC 9106, section 4, second recommended option, on one lane.
const options = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };

/** An argon2id hash in PHC form. Works off the main thread. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), options);
}

let decoy: Promise<string> | undefined;

/** Whether a password is the one that was hashed; without a hash it takes as long and says no. */
export async function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const matches = await verify(passwordHash ?? (await decoy), password.normalize('NFKC'));
  return matches && passwordHash !== undefined;
}
