import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fillDeskIndex } from '../desk-search/fill.ts';
import { dismissProblem } from '../problems/dismissals.ts';
import { examineProblems } from '../problems/examine-problems.ts';
import { listProblem } from '../problems/problem-lists.ts';
import { discard } from '../publication.ts';
import { getRecordRow, saveRevision } from '../revisions.ts';
import { freshArchive, makeRecord, putDraft, type TestArchive } from '../testing.ts';
import { write } from '../write.ts';
import { visitedAddress } from './kept-links.ts';
import { tellLinkProblems } from './link-problems.ts';
import { listDueAddresses, listReachedLately, noteVisit, passOver, type Visit } from './visits.ts';

let archive: TestArchive;
beforeEach(async () => {
  archive = await freshArchive();
});
afterEach(() => {
  archive.close();
});

const days = 30;
const start = Date.parse('2026-02-01T00:00:00.000Z');
const on = (day: number) => new Date(start + day * 86_400_000).toISOString();
const person = (...addresses: string[]) =>
  makeRecord('agent', 'Carl Madeup', { links: addresses.map((url) => ({ scheme: 'made-up', url })) });
const due = (at: string, rest: string[] = []) =>
  listDueAddresses(archive.db, at, rest, { hosts: 10, each: 2 }).map(({ address }) => address);
const save = (id: string, record: ReturnType<typeof person>) =>
  write(archive.db, (tx) => saveRevision(tx, archive.act(), id, getRecordRow(tx, id).head, record));
const seen = (problem: 'broken-link' | 'moved-link') =>
  listProblem(archive.db, problem, undefined, 50).rows.flatMap(({ links }) => links.map(({ address }) => address));

/** What visits on a day show of whatever is due. */
async function visit(day: number, shown: Visit): Promise<void> {
  await write(archive.db, (tx) => {
    for (const { number } of listDueAddresses(tx, on(day), [], { hosts: 100, each: 100 })) {
      noteVisit(tx, number, shown, on(day), days);
    }
  });
  await tellLinkProblems(archive.db);
}

const gone: Visit = { outcome: 'gone', reason: 'Not found (404)' };
const reached: Visit = { outcome: 'reached' };

describe('the addresses to visit', () => {
  it('are those of latest revisions, each once, and go when nobody links there', async () => {
    const id = await putDraft(
      archive,
      person('https://one.example/a#b', 'https://one.example/a', 'https://two.example/'),
    );
    await putDraft(archive, person('https://one.example/a'));
    expect(due(on(0)).sort()).toEqual(['https://one.example/a', 'https://two.example/']);
    await save(id, person('https://three.example/'));
    await write(archive.db, (tx) => {
      for (const { number, isLinked } of listDueAddresses(tx, on(0), [], { hosts: 9, each: 9 })) {
        if (!isLinked) passOver(tx, number, on(9));
      }
    });
    expect(due(on(99)).sort()).toEqual(['https://one.example/a', 'https://three.example/']);
  });

  it('leave out a host that rests, and take a few of each', async () => {
    await putDraft(
      archive,
      person(...[1, 2, 3, 4].map((n) => `https://many.example/${String(n)}`), 'https://few.example/'),
    );
    expect(due(on(0))).toEqual(['https://few.example/', 'https://many.example/1', 'https://many.example/2']);
    expect(due(on(0), ['many.example'])).toEqual(['https://few.example/']);
  });

  it('are left alone for as many days as are set once they were reached', async () => {
    await putDraft(archive, person('https://one.example/'));
    await visit(0, reached);
    expect(due(on(days - 0.01))).toEqual([]);
    expect(due(on(days))).toEqual(['https://one.example/']);
    expect(listReachedLately(archive.db, 3)).toEqual(['https://one.example/']);
  });

  it('of a record that was set aside are not linked', async () => {
    const id = await putDraft(archive, person('https://one.example/'));
    await write(archive.db, (tx) => {
      discard(tx, archive.act(), id);
    });
    expect(listDueAddresses(archive.db, on(0), [], { hosts: 1, each: 1 })).toMatchObject([{ isLinked: false }]);
  });

  it('are gathered by the worker and by a reindex where an earlier version left none', async () => {
    await putDraft(archive, person('https://one.example/'));
    const forget = () => archive.db.sqlite.exec('DELETE FROM outside_links; DELETE FROM outside_addresses');
    forget();
    await examineProblems(archive.db);
    expect(due(on(0))).toEqual(['https://one.example/']);
    forget();
    await fillDeskIndex(archive.db, { anew: true });
    expect(due(on(0))).toEqual(['https://one.example/']);
  });

  it('are written in one way, whatever place in a page is meant', () => {
    const visited = { address: 'https://xn--e1afmkfd.example/a%20b', host: 'xn--e1afmkfd.example' };
    for (const address of ['https://пример.example/a b#c', 'HTTPS://ПРИМЕР.example:443/a%20b']) {
      expect(visitedAddress(address)).toEqual(visited);
    }
    expect([visitedAddress('ftp://example.org/'), visitedAddress('https://')]).toEqual([undefined, undefined]);
  });
});

describe('a broken link', () => {
  it('is one that failed on two visits a day apart, and mends itself when it is reached', async () => {
    await putDraft(archive, person('https://one.example/#top'));
    await visit(0, gone);
    expect(seen('broken-link')).toEqual([]);
    expect(due(on(0.99))).toEqual([]);
    await visit(1, gone);
    expect(listProblem(archive.db, 'broken-link', undefined, 5).rows).toMatchObject([
      {
        record: { title: 'Carl Madeup' },
        about: 'https://one.example/#top',
        links: [
          { path: 'links.0.url', field: 'Links', reason: 'Not found (404)', failingSince: on(0), visitedAt: on(1) },
        ],
      },
    ]);
    await visit(8, reached);
    expect(seen('broken-link')).toEqual([]);
  });

  it('is not made by one failure in a while, nor by an answer that says nothing', async () => {
    await putDraft(archive, person('https://one.example/'));
    for (const [day, shown] of [reached, gone, reached, gone, { outcome: 'unsure' } as const, reached].entries()) {
      await visit(day * days, shown);
      expect(seen('broken-link')).toEqual([]);
    }
  });

  it('stays one while answers say nothing, and waits as long as a server asks', async () => {
    await putDraft(archive, person('https://one.example/'));
    await visit(0, gone);
    await visit(1, gone);
    await visit(8, { outcome: 'unsure', again: on(20) });
    expect(due(on(19.9))).toEqual([]);
    expect(seen('broken-link')).toEqual(['https://one.example/']);
  });

  it('takes a week where nobody answers at all', async () => {
    await putDraft(archive, person('https://one.example/'));
    for (const day of [0, 1, 2, 3, 4, 5, 6]) await visit(day, { outcome: 'silent', reason: 'No answer' });
    expect(seen('broken-link')).toEqual([]);
    await visit(7, { outcome: 'silent', reason: 'No answer' });
    expect(seen('broken-link')).toEqual(['https://one.example/']);
  });

  it('is gone from the list once the record names another address, and there at once where it names a broken one', async () => {
    const id = await putDraft(archive, person('https://one.example/'));
    await visit(0, gone);
    await visit(1, gone);
    await save(id, person('https://two.example/'));
    await examineProblems(archive.db);
    expect(seen('broken-link')).toEqual([]);
    await putDraft(archive, person('https://one.example/#made-up'));
    expect(seen('broken-link')).toEqual(['https://one.example/#made-up']);
  });

  it('is no problem while somebody says so, until another of the record’s links breaks', async () => {
    const id = await putDraft(archive, person('https://one.example/'));
    await visit(0, gone);
    await visit(1, gone);
    const about = 'https://one.example/';
    await write(archive.db, (tx) => {
      dismissProblem(tx, archive.act(), { problem: 'broken-link', id, about, reason: 'Kept as the source has it' });
    });
    await visit(8, gone);
    expect(seen('broken-link')).toEqual([]);
    await save(id, person('https://one.example/', 'https://two.example/'));
    await visit(10, gone);
    await visit(11, gone);
    expect(seen('broken-link')).toEqual(['https://one.example/', 'https://two.example/']);
    await save(id, person('https://one.example/'));
    expect(seen('broken-link')).toEqual([]);
  });
});

it('a link that moved for good is told at once, with where it is now', async () => {
  await putDraft(archive, person('http://one.example/a#b'));
  await visit(0, { outcome: 'moved', to: 'https://one.example/a', reason: 'Moved for good' });
  expect(listProblem(archive.db, 'moved-link', undefined, 5).rows[0]?.links).toMatchObject([
    { address: 'http://one.example/a#b', movedTo: 'https://one.example/a#b', failingSince: null },
  ]);
  await visit(days, reached);
  expect(seen('moved-link')).toEqual([]);
});
