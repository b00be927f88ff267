import { setTimeout as wait } from 'node:timers/promises';
import type { Environment } from '@fonds/api/environment';
import type { JobRun } from '../jobs.ts';
import { publicWeb } from './ask.ts';
import type { LinkRun } from './link-round.ts';
import { turnsOf } from './turns.ts';

/** Between two requests to one host. */
const pauseMilliseconds = 2000;

/** How the worker visits addresses: undefined where the settings say that it doesn't. */
export function linkRunOf(
  { linkCheckDays: days, readerUrl }: Environment,
  { db, logger, now, signal }: Pick<JobRun, 'db' | 'logger' | 'now' | 'signal'>,
): LinkRun | undefined {
  if (days === undefined) return undefined;
  const reach = publicWeb(`Fonds (visits links of an archive; +${new URL(readerUrl).href})`);
  const pause = () => wait(pauseMilliseconds, undefined, { signal }).catch(() => undefined);
  const visitor = { reach, turns: turnsOf(pause), resting: new Map<string, number>(), now, signal };
  return { db, days, logger, visitor };
}
