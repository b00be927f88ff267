import { join } from 'node:path';
import { createLogger } from '@fonds/api/logger';
import { migrate } from '@fonds/db/migrate';
import { close, openWriter, type Writer } from '@fonds/db/open';
import { listProblem } from '@fonds/db/problems/problem-lists';
import { createRecord } from '@fonds/db/revisions';
import { write } from '@fonds/db/write';
import { kindedBody } from '@fonds/domain/bodies';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../testing/run-command.ts';
import { hereAlone, site, start, status, visitorHere } from '../../testing/made-up-site.ts';
import { visitDueAddresses, type LinkRun } from './link-round.ts';
import { turnsOf } from './turns.ts';

describe('a round', () => {
  const day = 86_400_000;

  async function archiveWith(
    ...addresses: string[]
  ): Promise<{ run: LinkRun; visitor: ReturnType<typeof visitorHere>; broken: () => string[] }> {
    const folder = temporaryFolder();
    const db: Writer = openWriter(join(folder, 'fonds.db'));
    onTestFinished(() => {
      close(db);
    });
    await migrate(db, folder);
    const links = addresses.map((url) => ({ scheme: 'made-up', url }));
    const body = kindedBody('agent', { name: { text: 'Carl Madeup' }, type: 'person', links });
    await write(db, (tx) =>
      createRecord(tx, { by: { userId: null, name: 'Somebody made up' }, at: new Date(start).toISOString() }, body),
    );
    const logger = createLogger('worker', 'stderr');
    logger.level = 'silent';
    const visitor = visitorHere();
    const broken = () =>
      listProblem(db, 'broken-link', undefined, 9).rows.flatMap(({ links: found }) =>
        found.map(({ address }) => address),
      );
    return { run: { db, visitor, days: 30, logger }, visitor, broken };
  }

  it('finds what is broken after two visits a day apart, and visits nothing twice before its time', async () => {
    const { at, asked } = await site((request, response) => {
      response.writeHead(request.url === '/lost' ? 404 : 200).end();
    });
    const { run, visitor, broken } = await archiveWith(at('/lost'), at('/found'));
    expect(await visitDueAddresses(run)).toEqual({ visited: 2, isCutOff: false });
    expect(await visitDueAddresses(run)).toEqual({ visited: 0, isCutOff: false });
    expect([asked.length, broken()]).toEqual([3, []]);
    visitor.time += day;
    expect(await visitDueAddresses(run)).toEqual({ visited: 1, isCutOff: false });
    expect(broken()).toEqual([at('/lost')]);
  });

  it('concludes nothing where no server answers, and asks again in an hour', async () => {
    const { run, visitor, broken } = await archiveWith('http://one.example/', 'http://two.example/');
    const cutOff = {
      ...run,
      visitor: {
        ...visitor,
        now: visitor.now,
        reach: {
          ...visitor.reach,
          resolve: () => Promise.reject(Object.assign(new Error('made up'), { code: 'ENOTFOUND' })),
        },
      },
    };
    for (const days of [0, 1, 8, 30]) {
      visitor.time = start + days * day;
      expect(await visitDueAddresses(cutOff)).toEqual({ visited: 2, isCutOff: true });
      visitor.time += 3_500_000;
      expect(await visitDueAddresses(cutOff)).toEqual({ visited: 0, isCutOff: false });
    }
    expect(broken()).toEqual([]);
  });

  it('believes a lone failure where what was reached before still answers', async () => {
    const { at } = await site(status(200));
    const { run, visitor, broken } = await archiveWith(at('/'), 'http://lost.example/');
    const lost = (host: string) =>
      host === 'lost.example'
        ? Promise.reject(Object.assign(new Error('made up'), { code: 'ENOTFOUND' }))
        : hereAlone();
    const there = { ...run, visitor: { ...visitor, now: visitor.now, reach: { ...visitor.reach, resolve: lost } } };
    await visitDueAddresses(there);
    visitor.time += day;
    expect(await visitDueAddresses(there)).toEqual({ visited: 1, isCutOff: false });
    expect(broken()).toEqual(['http://lost.example/']);
  });
});

it('a host is asked one thing at a time, with a pause, others meanwhile', async () => {
  const happened: string[] = [];
  const pauses: (() => void)[] = [];
  const turns = turnsOf(() => new Promise((done) => pauses.push(done)));
  const ask = (host: string, what: string) =>
    turns.take(host, () => {
      happened.push(what);
      return Promise.resolve();
    });
  const first = ask('a', 'a1');
  const second = ask('a', 'a2');
  const failing = turns.take('b', () => Promise.reject(new Error('made up')));
  await expect(failing).rejects.toThrow('made up');
  const afterFailure = ask('b', 'b2');
  await first;
  expect(happened).toEqual(['a1']);
  await expect.poll(() => pauses.length).toBe(2);
  for (const end of pauses.splice(0)) end();
  await Promise.all([second, afterFailure]);
  expect(happened.sort()).toEqual(['a1', 'a2', 'b2']);
});
