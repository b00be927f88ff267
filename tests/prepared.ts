import { join } from 'node:path';

/** What is made once before all tests, and where it stands. */
export interface Prepared {
  readonly folder: string;
  /** The built apps, copied out of the repository: nothing but what is deployed. */
  readonly apps: string;
  /** A migrated database without a record, and one with the sample archive. */
  readonly databases: Readonly<Record<'empty' | 'sample', string>>;
  /** Of `password`. */
  readonly passwordHash: string;
}

/** Of every user of the tests' archives. */
export const password = 'a password made up for tests';

const variable = 'FONDS_TESTS_PREPARED';

export function preparedIn(folder: string, passwordHash: string): Prepared {
  return {
    folder,
    apps: join(folder, 'apps'),
    databases: { empty: join(folder, 'empty.db'), sample: join(folder, 'sample.db') },
    passwordHash,
  };
}

/** Hands what was prepared to the workers, which inherit the environment. */
export function handOver({ folder, passwordHash }: Prepared): void {
  process.env[variable] = JSON.stringify([folder, passwordHash]);
}

/** What was prepared. Throws outside a run of the browser tests. */
export function getPrepared(): Prepared {
  const given: unknown = JSON.parse(process.env[variable] ?? 'null');
  if (!Array.isArray(given)) throw new Error('global-setup.ts prepares the archives before the tests start.');
  return preparedIn(String(given[0]), String(given[1]));
}
