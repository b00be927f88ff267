import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { InvalidError } from '@fonds/domain/errors';
import { z } from 'zod';
import { shortestPassword } from './password-rules.ts';

const portMessage = 'needs a port: a whole number up to 65535, such as 3000';
const port = z
  .string()
  .trim()
  .regex(/^\d{1,5}$/, portMessage)
  .transform(Number)
  .refine((number) => number <= 65535, portMessage);
const filled = z.string().trim().min(1);
const url = z
  .url({ protocol: /^https?$/, error: 'needs an address such as https://archive.example.org' })
  .transform((text) => text.replace(/\/+$/, ''));

/** How many days go by between two visits to an address that records link out to; null for none, as undefined takes the default. */
const linkCheckDays = z
  .string()
  .trim()
  .regex(/^(?:off|[1-9]\d{0,2})$/, 'is either off or a number of days from 1 to 999')
  .transform((text) => (text === 'off' ? null : Number(text)));

const variablesSchema = z.object({
  FONDS_DATA: filled.default('data'),
  FONDS_SAMPLE: z.enum(['yes', 'no'], 'is either yes or no').default('yes'),
  FONDS_FILES: filled.optional(),
  READER_PORT: port.default(3000),
  CURATOR_PORT: port.default(3001),
  READER_HOST: filled.default('127.0.0.1'),
  CURATOR_HOST: filled.default('127.0.0.1'),
  TRUSTED_PROXIES: z.string().default(''),
  READER_URL: url.optional(),
  CURATOR_URL: url.optional(),
  FONDS_LINK_CHECK: linkCheckDays.default(30),
  AUTH_SECRET: z.string().min(32, 'needs at least 32 characters').optional(),
  FONDS_ADMIN_EMAIL: z.email('needs an e-mail address').optional(),
  FONDS_ADMIN_PASSWORD: z
    .string()
    .min(shortestPassword, `needs at least ${String(shortestPassword)} characters`)
    .optional(),
});

/** The environment, read and checked once. Folders are absolute. */
export interface Environment {
  /** The repository's root, or the folder where a build was unpacked. */
  readonly root: string;
  readonly dataFolder: string;
  readonly filesFolder: string;
  /** Where pictures drawn from scans are kept: it may be deleted at any time. */
  readonly picturesFolder: string;
  readonly databaseFile: string;
  /** Whether the first start loads the sample archive. */
  readonly sample: boolean;
  readonly readerPort: number;
  readonly curatorPort: number;
  readonly readerHost: string;
  readonly curatorHost: string;
  readonly trustedProxies: readonly string[];
  readonly readerUrl: string;
  readonly curatorUrl: string;
  /** How many days go by between two visits to an address that records link out to; undefined where none is visited. */
  readonly linkCheckDays: number | undefined;
  readonly authSecret: string | undefined;
  readonly admin: { readonly email: string; readonly password: string } | undefined;
}

/** The variables that may be set, for the operating guide. */
export const variableNames = Object.keys(variablesSchema.shape);

/** The nearest folder upwards that is the repository's root; a build that was copied elsewhere works from where it is. */
function findRoot(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'pnpm-workspace.yaml'))) return folder;
    if (folder === dirname(folder)) return from;
  }
}

/** Reads the environment. Throws InvalidError with a line for each value that is wrong. */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>> = process.env,
  workingFolder: string = process.cwd(),
): Environment {
  // An empty value counts as not set: compose files pass those on.
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = variablesSchema.safeParse(given);
  if (!parsed.success) {
    throw new InvalidError(
      parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
    );
  }
  const values = parsed.data;
  if ((values.FONDS_ADMIN_EMAIL === undefined) !== (values.FONDS_ADMIN_PASSWORD === undefined)) {
    throw new InvalidError([
      { path: 'FONDS_ADMIN_EMAIL', message: 'set it together with FONDS_ADMIN_PASSWORD, or neither' },
    ]);
  }
  const root = findRoot(workingFolder);
  const dataFolder = resolve(root, values.FONDS_DATA);
  return {
    root,
    dataFolder,
    filesFolder: values.FONDS_FILES === undefined ? join(dataFolder, 'files') : resolve(root, values.FONDS_FILES),
    picturesFolder: join(dataFolder, 'cache', 'scans'),
    databaseFile: join(dataFolder, 'fonds.db'),
    sample: values.FONDS_SAMPLE === 'yes',
    readerPort: values.READER_PORT,
    curatorPort: values.CURATOR_PORT,
    readerHost: values.READER_HOST,
    curatorHost: values.CURATOR_HOST,
    trustedProxies: values.TRUSTED_PROXIES.split(/[\s,]+/).filter(Boolean),
    readerUrl: values.READER_URL ?? `http://localhost:${String(values.READER_PORT)}`,
    curatorUrl: values.CURATOR_URL ?? `http://localhost:${String(values.CURATOR_PORT)}`,
    linkCheckDays: values.FONDS_LINK_CHECK ?? undefined,
    authSecret: values.AUTH_SECRET,
    admin:
      values.FONDS_ADMIN_EMAIL === undefined || values.FONDS_ADMIN_PASSWORD === undefined
        ? undefined
        : { email: values.FONDS_ADMIN_EMAIL, password: values.FONDS_ADMIN_PASSWORD },
  };
}

/** The folder in which a person called a command: what file names on its line are relative to. */
export function callerFolder(): string {
  return process.env.INIT_CWD ?? process.cwd();
}

/** The variables for a process that is started from this one: ours, with some of them changed. */
export function variablesWith(changed: Readonly<Record<string, string>>): Record<string, string | undefined> {
  return { ...process.env, ...changed };
}

/** Sets variables of this process: for Next, which takes part of its configuration from there. */
export function setVariables(changed: Readonly<Record<string, string>>): void {
  Object.assign(process.env, changed);
}
