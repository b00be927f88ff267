import { startBatch } from '@fonds/db/batches';
import { examine } from '@fonds/db/doctor';
import { jointPublicationJob, noteStaging } from '@fonds/db/joint-publications';
import { leaseJob } from '@fonds/db/jobs';
import { scheduleJob } from '@fonds/db/schedules';
import { disableUser } from '@fonds/db/users';
import { write } from '@fonds/db/write';
import type { RecordKind } from '@fonds/domain/record';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { giveUpJointly, publishJointly } from '../publishing/joint.ts';
import { giveUpScheduled, publishScheduled } from '../publishing/scheduled.ts';
import { freshDesk, type TestDesk } from '../testing/desk.ts';
import type { CurrentUser } from '../trpc.ts';

let test: TestDesk;
let user: CurrentUser;
let desk: ReturnType<TestDesk['desk']['caller']>['desk'];
let open: ReturnType<TestDesk['desk']['caller']>['public'];
let time: Date;

beforeEach(async () => {
  time = new Date('2026-03-01T08:00:00.000Z');
  // Every look is a millisecond later, so that steps have an order.
  test = await freshDesk(() => (time = new Date(time.getTime() + 1)));
  user = await test.userOf('publisher');
  ({ desk, public: open } = test.desk.caller(user));
});
afterEach(() => {
  test.close();
});

const create = async (kind: RecordKind, changes: Record<string, unknown>) =>
  (await desk.records.create({ kind, changes })).id;
const letter = (text: string, more: Record<string, unknown> = {}) =>
  create('document', { title: { text, language: 'en' }, ...more });
const stateOf = async (id: string) => (await desk.records.get({ id })).state;

/** Does what is due at a time, as the worker does. */
async function work(at: string): Promise<void> {
  time = new Date(at);
  for (;;) {
    const job = await write(test.archive.db, (tx) => leaseJob(tx, 'a made-up worker', at, '2099-01-01T00:00:00.000Z'));
    if (!job) return;
    const payload: unknown = JSON.parse(job.payload);
    const now = () => (time = new Date(time.getTime() + 1));
    if (job.kind === scheduleJob) await publishScheduled(test.archive.db, payload, now);
    if (job.kind === jointPublicationJob) await publishJointly(test.archive.db, payload, undefined, now);
  }
}

describe('a publication at a set time', () => {
  it('happens then, by the archive’s clocks, with what goes together, and not before', async () => {
    test.archive.db.sqlite.exec("UPDATE settings SET value = 'Asia/Seoul' WHERE name = 'time-zone'");
    const subject = await create('subject', { name: { text: 'A made-up subject' } });
    const id = await letter('A made-up letter', { subjects: [{ id: subject, name: 'a subject' }] });
    const { publishAt } = await desk.publication.schedule({
      id,
      revision: 1,
      at: '2026-03-02T09:00',
      together: [subject],
    });
    expect(publishAt).toBe('2026-03-02T00:00:00.000Z');
    expect((await desk.review.ofRecord({ id })).scheduled).toEqual({
      publishAt,
      local: '2026-03-02T09:00',
      revision: 1,
    });
    await work('2026-03-01T23:59:59.000Z');
    expect([await stateOf(id), await stateOf(subject)]).toEqual(['scheduled', 'draft']);
    await work('2026-03-02T00:00:00.000Z');
    expect([await stateOf(id), await stateOf(subject)]).toEqual(['published', 'published']);
    expect((await open.documents.view({ slug: 'a-made-up-letter' })).outcome).toBe('found');
  });

  it('happens when the worker comes up after it', async () => {
    const id = await letter('A made-up letter');
    await desk.publication.schedule({ id, revision: 1, at: '2026-03-02T09:00' });
    await work('2026-04-01T00:00:00.000Z');
    expect(await stateOf(id)).toBe('published');
  });

  it.each([
    [
      'somebody saved it since',
      /saved again after it was scheduled/,
      (id: string) => desk.records.save({ id, parent: 1, changes: { title: { text: 'B' } } }),
    ],
    [
      'whoever asked may not publish any more',
      /may not publish any more/,
      () =>
        write(test.archive.db, (tx) => {
          disableUser(tx, test.archive.act(), user.id);
        }),
    ],
  ])('comes back to the desk with the reason when %s, and nothing is public', async (_, reason, meanwhile) => {
    const subject = await create('subject', { name: { text: 'A made-up subject' } });
    const id = await letter('A made-up letter');
    await desk.publication.schedule({ id, revision: 1, at: '2026-03-02T09:00', together: [subject] });
    await meanwhile(id);
    await work('2026-03-02T09:00:00.000Z');
    expect([await stateOf(id), await stateOf(subject)]).toEqual(['in-review', 'draft']);
    expect((await desk.review.ofRecord({ id })).failed?.reason).toMatch(reason);
    const [waiting] = (await desk.review.underWay({})).entries;
    expect(waiting).toMatchObject({ id, note: expect.stringMatching(reason) as string });
    // Until something else is done with it.
    await desk.review.takeBack({ id });
    await desk.records.askForReview({ id });
    expect((await desk.review.ofRecord({ id })).failed).toBeNull();
  });

  it('comes back when an embargo stands against it then', async () => {
    const id = await letter('A made-up letter', { embargoUntil: '2026-06-01' });
    await desk.publication.schedule({ id, revision: 1, at: '2026-03-02T09:00' });
    await work('2026-03-02T09:00:00.000Z');
    expect((await desk.review.ofRecord({ id })).failed?.reason).toContain('under embargo until 2026-06-01');
  });

  it('comes back when the worker gives it up, and is given up once', async () => {
    const id = await letter('A made-up letter');
    await desk.publication.schedule({ id, revision: 1, at: '2026-03-02T09:00' });
    const schedule = test.archive.db.sqlite.prepare<[], number>('SELECT number FROM schedules').pluck().get();
    for (const reason of ['The disk is full.', 'It is fuller.']) {
      await giveUpScheduled(test.archive.db, { schedule }, reason);
    }
    expect(await stateOf(id)).toBe('in-review');
    expect((await desk.review.ofRecord({ id })).failed?.reason).toBe('The disk is full.');
  });

  it('can be set to another time, or cancelled: only the last word counts', async () => {
    const [moved, cancelled] = [await letter('Moved'), await letter('Cancelled')];
    for (const id of [moved, cancelled]) await desk.publication.schedule({ id, revision: 1, at: '2026-03-02T09:00' });
    await expect(desk.records.askForReview({ id: moved })).rejects.toThrow('cancel that first');
    await desk.publication.schedule({ id: moved, revision: 1, at: '2026-03-05T09:00' });
    await desk.publication.cancelSchedule({ id: cancelled });
    await work('2026-03-02T09:00:00.000Z');
    expect([await stateOf(moved), await stateOf(cancelled)]).toEqual(['scheduled', 'draft']);
    await work('2026-03-05T09:00:00.000Z');
    expect([await stateOf(moved), await stateOf(cancelled)]).toEqual(['published', 'draft']);
  });

  it('of a public record leaves what is public as it is until then, and when it is cancelled', async () => {
    const id = await letter('As it was');
    await desk.records.publish({ id, revision: 1 });
    await desk.records.save({ id, parent: 1, changes: { title: { text: 'As it will be' } } });
    await desk.publication.schedule({ id, revision: 2, at: '2026-03-02T09:00' });
    await desk.publication.cancelSchedule({ id });
    expect(await desk.records.get({ id })).toMatchObject({ state: 'published', changed: true, publishedRevision: 1 });
    expect(await examine(test.archive.db)).toEqual({ findings: [], notes: [] });
    const found = await open.documents.view({ slug: 'as-it-was' });
    expect(found).toMatchObject({ outcome: 'found', view: { publications: [{ revision: 1 }] } });
  });

  it('is refused for a time that has passed, or that is none', async () => {
    const id = await letter('A made-up letter');
    for (const at of ['2026-02-28T09:00', '2026-02-30T09:00', 'soon']) {
      await expect(desk.publication.schedule({ id, revision: 1, at })).rejects.toThrow(/time/);
    }
    expect(await stateOf(id)).toBe('draft');
  });
});

describe('a joint publication', () => {
  async function collectionOf(count: number) {
    const collection = await create('collection', { title: { text: 'A made-up collection' } });
    const subject = await create('subject', { name: { text: 'A made-up subject' } });
    const links = { collections: [{ id: collection, name: 'c' }], subjects: [{ id: subject, name: 's' }] };
    const documents: string[] = [];
    for (let n = 1; n <= count; n += 1) documents.push(await letter(`Letter ${n}`, links));
    return { collection, subject, documents };
  }

  it('makes a collection, its documents and what they link to public at one moment', async () => {
    const { collection, subject, documents } = await collectionOf(30);
    const preview = await desk.publication.preview({ collection });
    expect([preview.publishable.total, preview.refused.total]).toEqual([32, 0]);
    expect(preview.publishable.first.filter(({ why }) => why === 'linked').map(({ id }) => id)).toEqual([subject]);
    const { number } = await desk.publication.publishJointly({ collection, seal: preview.seal, note: 'All at once' });
    expect(await desk.publication.joint({ number })).toMatchObject({ state: 'waiting', total: 32 });
    await work('2026-03-02T09:00:00.000Z');
    expect(await desk.publication.joint({ number })).toMatchObject({ state: 'done', done: 32, reason: null });
    for (const id of [collection, subject, ...documents]) expect(await stateOf(id)).toBe('published');
    expect(await examine(test.archive.db)).toEqual({ findings: [], notes: [] });
    const again = await desk.publication.preview({ collection });
    expect([again.publishable.total, again.unchanged]).toEqual([0, 31]);
  });

  it('publishes nothing at all when one of them was saved since, and says which', async () => {
    const { collection, documents } = await collectionOf(5);
    const { seal } = await desk.publication.preview({ collection });
    const { number } = await desk.publication.publishJointly({ collection, seal });
    await desk.records.save({ id: documents[3] ?? '', parent: 1, changes: { title: { text: 'Saved since' } } });
    await work('2026-03-02T09:00:00.000Z');
    const ended = await desk.publication.joint({ number });
    expect(ended).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('“Saved since” was saved again') as string,
    });
    for (const id of [collection, ...documents]) expect(await stateOf(id)).toBe('draft');
    expect(await examine(test.archive.db)).toEqual({ findings: [], notes: [] });
    expect((await open.addresses.list({ limit: 10 })).paths).toEqual([]);
  });

  it('takes an embargo to end at midnight by the archive’s clocks, in what it shows and in what it does', async () => {
    test.archive.db.sqlite.exec("UPDATE settings SET value = 'Asia/Seoul' WHERE name = 'time-zone'");
    const id = await letter('Locked', { embargoUntil: '2026-03-02' });
    const refusedAt = async (at: string) => {
      time = new Date(at);
      return (await desk.publication.preview({ ids: [id] })).refused.total;
    };
    expect(await refusedAt('2026-03-01T14:59:59.000Z')).toBe(1);
    expect(await refusedAt('2026-03-01T15:00:00.000Z')).toBe(0);
    const { seal } = await desk.publication.preview({ ids: [id] });
    await desk.publication.publishJointly({ ids: [id], seal });
    await work('2026-03-01T15:00:01.000Z');
    expect(await stateOf(id)).toBe('published');
  });

  it('says what can’t be published and why, and goes without it only when told to', async () => {
    const [good, locked] = [await letter('Good'), await letter('Locked', { embargoUntil: '2090-01-01' })];
    const ids = [good, locked];
    const { seal, refused } = await desk.publication.preview({ ids });
    expect(refused.first).toMatchObject([{ id: locked, refusal: 'It is under embargo until 2090-01-01.' }]);
    await expect(desk.publication.publishJointly({ ids, seal })).rejects.toThrow('left out');
    await desk.publication.publishJointly({ ids, seal, withoutRefused: true });
    await work('2026-03-02T09:00:00.000Z');
    expect([await stateOf(good), await stateOf(locked)]).toEqual(['published', 'draft']);
  });

  it('is refused when something changed after it was looked at', async () => {
    const id = await letter('A made-up letter');
    const { seal } = await desk.publication.preview({ ids: [id] });
    await desk.records.save({ id, parent: 1, changes: { title: { text: 'B' } } });
    await expect(desk.publication.publishJointly({ ids: [id], seal })).rejects.toThrow('Look at it again');
  });

  it('that died half-way is begun again, and is done once', async () => {
    const { collection, documents } = await collectionOf(5);
    const { seal } = await desk.publication.preview({ collection });
    const { number } = await desk.publication.publishJointly({ collection, seal });
    const stop = AbortSignal.abort(new Error('the made-up worker stops'));
    await expect(publishJointly(test.archive.db, { publication: number }, stop)).rejects.toThrow('worker stops');
    expect(await stateOf(documents[0] ?? '')).toBe('draft');
    await work('2026-03-02T09:00:00.000Z');
    await publishJointly(test.archive.db, { publication: number });
    expect(await desk.publication.joint({ number })).toMatchObject({ state: 'done' });
    const found = await open.documents.view({ slug: 'letter-1' });
    expect(found).toMatchObject({ outcome: 'found', view: { publications: { length: 1 } } });
  });

  it('that the worker gives up comes back to the desk with the reason, nothing of it public', async () => {
    const { collection, documents } = await collectionOf(2);
    const { seal } = await desk.publication.preview({ collection });
    const { number } = await desk.publication.publishJointly({ collection, seal });
    await write(test.archive.db, (tx) => {
      noteStaging(tx, number, startBatch(tx, test.archive.act(), 'publication'));
    });
    await giveUpJointly(test.archive.db, { publication: number }, 'The disk is full.');
    expect(await desk.publication.joint({ number })).toMatchObject({ state: 'failed', reason: 'The disk is full.' });
    expect(await stateOf(documents[0] ?? '')).toBe('draft');
    await publishJointly(test.archive.db, { publication: number });
    expect(await stateOf(documents[0] ?? '')).toBe('draft');
  });
});

describe('unpublished changes', () => {
  it('are dropped into a revision that says what the public sees; nothing is lost', async () => {
    const id = await letter('As it was');
    await desk.records.publish({ id, revision: 1 });
    await desk.records.save({ id, parent: 1, changes: { title: { text: 'A change' } } });
    await desk.records.askForReview({ id });
    expect(await desk.publication.discardChanges({ id, parent: 2 })).toEqual({ revision: 3 });
    const now = await desk.records.get({ id });
    expect(now).toMatchObject({ state: 'published', changed: false, title: 'As it was', head: 3 });
    expect((await desk.records.list({ state: 'changed' })).total).toBe(0);
    expect((await desk.records.revision({ id, number: 2 })).body).toMatchObject({ title: { text: 'A change' } });
    await expect(desk.publication.discardChanges({ id, parent: 3 })).rejects.toThrow('no change');
    await desk.records.save({ id, parent: 3, changes: { title: { text: 'Another' } } });
    expect((await desk.records.get({ id })).changed).toBe(true);
    expect(await examine(test.archive.db)).toEqual({ findings: [], notes: [] });
  });

  it('aren’t dropped over somebody else’s save', async () => {
    const id = await letter('As it was');
    await desk.records.publish({ id, revision: 1 });
    for (const parent of [1, 2])
      await desk.records.save({ id, parent, changes: { title: { text: `Change ${parent}` } } });
    await expect(desk.publication.discardChanges({ id, parent: 2 })).rejects.toThrow('Somebody saved revision 3');
  });
});

it('an earlier publication that is taken down answers that it is gone, with the reason, while the document stands', async () => {
  const id = await letter('A made-up letter');
  await desk.records.publish({ id, revision: 1 });
  await desk.records.save({ id, parent: 1, changes: { extent: '2 leaves' } });
  await desk.records.publish({ id, revision: 2 });
  expect((await desk.review.ofRecord({ id })).earlier).toMatchObject([{ revision: 1 }]);
  await desk.publication.takeDown({ id, revision: 1, reason: 'Made up: a privacy request' });
  const slug = 'a-made-up-letter';
  expect(await open.documents.view({ slug, revision: 1 })).toMatchObject({
    outcome: 'gone',
    note: 'Made up: a privacy request',
    standing: '/documents/a-made-up-letter',
  });
  expect((await open.documents.view({ slug })).outcome).toBe('found');
  expect((await open.documents.view({ slug, revision: 7 })).outcome).toBe('missing');
});
