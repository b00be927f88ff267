import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '@fonds/api/logger';
import type { Writer } from '@fonds/db/open';
import { tellLinkProblems } from '@fonds/db/outside-links/link-problems';
import {
  listDueAddresses,
  listReachedLately,
  noteVisit,
  passOver,
  type DueAddress,
} from '@fonds/db/outside-links/visits';
import { writeInChunks } from '@fonds/db/write';
import { visitAddress, type Visitor, type VisitReport } from './visit.ts';

export interface LinkRun {
  readonly db: Writer;
  readonly visitor: Visitor;
  /** How many days go by between two visits of what is reached. */
  readonly days: number;
  readonly logger: Logger;
}

/** Of so many hosts at once are addresses visited, each host by itself. */
const hostsAtOnce = 4;
const most = { hosts: 12, each: 5 };
const hour = 3_600_000;
const day = 24 * hour;

interface Made extends VisitReport {
  readonly address: DueAddress;
}

/**
 * Visits some of the addresses that are due. What failed is noted only if some server answered: to one that was visited, else
 * to one that was reached before. Otherwise it is this machine that is cut off, and all are due again in an hour.
 */
export async function visitDueAddresses(run: LinkRun): Promise<{ visited: number; isCutOff: boolean }> {
  const { db, visitor, days } = run;
  await tellLinkProblems(db);
  const due = listDueAddresses(db, visitor.now().toISOString(), restingHosts(visitor), most);
  await passOverAll(
    run,
    due.filter(({ isLinked }) => !isLinked),
    days * day,
  );
  const linked = due.filter(({ isLinked }) => isLinked);
  const made = await visitAll(run, linked);
  if (visitor.signal.aborted) return { visited: 0, isCutOff: false };
  const failed = made.filter(({ contact }) => contact === 'failed');
  const isAnswered = failed.length === 0 || made.some(({ contact }) => contact === 'answered');
  const isCutOff = !isAnswered && !(await isAnyReached(run));
  if (isCutOff) {
    await passOverAll(
      run,
      failed.map(({ address }) => address),
      hour,
    );
  } else await note(run, failed);
  await tellLinkProblems(db);
  return { visited: linked.length, isCutOff };
}

function restingHosts({ resting, now }: Visitor): string[] {
  for (const [host, until] of resting) if (until <= now().getTime()) resting.delete(host);
  return [...resting.keys()];
}

/** Visits a few hosts at once, and the addresses of each in turn; what was answered is noted at once. */
async function visitAll(run: LinkRun, addresses: readonly DueAddress[]): Promise<Made[]> {
  const hosts = [...Map.groupBy(addresses, ({ host }) => host).values()];
  const made: Made[] = [];
  const takeHosts = async () => {
    for (let ofHost = hosts.shift(); ofHost; ofHost = hosts.shift()) {
      for (const address of ofHost) {
        if (run.visitor.signal.aborted) return;
        const done = { address, ...(await visitAddress(address.address, run.visitor)) };
        made.push(done);
        if (done.contact !== 'failed') await note(run, [done]);
      }
    }
  };
  await Promise.all(Array.from({ length: hostsAtOnce }, takeHosts));
  return made;
}

async function isAnyReached({ db, visitor }: LinkRun): Promise<boolean> {
  for (const address of listReachedLately(db, 3)) {
    if ((await visitAddress(address, visitor)).contact === 'answered') return true;
  }
  return false;
}

async function note({ db, visitor, days }: LinkRun, made: readonly Made[]): Promise<void> {
  await writeInChunks(db, made, (tx, { address, visit }) => {
    noteVisit(tx, address.number, visit, visitor.now().toISOString(), days);
  });
}

async function passOverAll({ db, visitor }: LinkRun, addresses: readonly DueAddress[], wait: number): Promise<void> {
  const until = new Date(visitor.now().getTime() + wait).toISOString();
  await writeInChunks(db, addresses, (tx, { number }) => {
    passOver(tx, number, until);
  });
}

/** Once the process has run for so long; a start that fails at once and is made again visits nobody. */
const settleMilliseconds = 60_000;
const idleMilliseconds = 60_000;

/** Visits what is due until the signal says to stop; what fails is logged and tried again. */
export async function visitAddresses(run: LinkRun): Promise<void> {
  const { signal } = run.visitor;
  const rest = (milliseconds: number) => wait(milliseconds, undefined, { signal }).catch(() => undefined);
  await rest(settleMilliseconds);
  while (!signal.aborted) {
    let pause = idleMilliseconds;
    try {
      const { visited, isCutOff } = await visitDueAddresses(run);
      if (isCutOff) run.logger.warn({ event: 'links-not-visited', reason: 'no server of any address answers' });
      pause = isCutOff ? hour : visited > 0 ? 0 : idleMilliseconds;
    } catch (error) {
      run.logger.error({ event: 'link-round-failed', error: error instanceof Error ? error.stack : String(error) });
    }
    await rest(pause);
  }
}
