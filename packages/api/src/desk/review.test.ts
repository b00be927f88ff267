import { afterEach, beforeEach, expect, it } from 'vitest';
import { freshDesk, type TestDesk } from '../testing/desk.ts';
import type { CurrentUser } from '../trpc.ts';

let test: TestDesk;
let people: { editor: CurrentUser; publisher: CurrentUser; other: CurrentUser; viewer: CurrentUser };
const as = (who: keyof typeof people) => test.desk.caller(people[who]).desk;

beforeEach(async () => {
  test = await freshDesk();
  people = {
    editor: await test.userOf('editor'),
    publisher: await test.userOf('publisher'),
    other: await test.userOf('publisher'),
    viewer: await test.userOf('viewer'),
  };
});
afterEach(() => {
  test.close();
});

const draft = async (text: string) =>
  (await as('editor').records.create({ kind: 'subject', changes: { name: { text } } })).id;
const inReview = async (text: string) => {
  const id = await draft(text);
  await as('editor').records.askForReview({ id });
  return id;
};
const titles = (list: { entries: readonly { title: string }[] }) => list.entries.map(({ title }) => title);

it('a comment on a field is answered, resolved and opened again, and every line is kept', async () => {
  const id = await draft('Made up');
  const { thread } = await as('publisher').review.comment({ id, field: 'name', words: 'Is this the preferred form?' });
  await as('editor').review.answer({ thread, action: 'say', words: 'It is.' });
  await as('editor').review.answer({ thread, action: 'resolve' });
  await expect(as('editor').review.answer({ thread, action: 'resolve' })).rejects.toThrow('resolved already');
  await as('publisher').review.answer({ thread, action: 'reopen', words: '毛泽东, Мао?' });
  const [read] = (await as('viewer').review.ofRecord({ id })).threads;
  expect(read).toMatchObject({ field: 'name', resolved: false });
  expect(read?.lines.map(({ action, words, by }) => [action, words, by])).toEqual([
    ['say', 'Is this the preferred form?', 'A made-up publisher'],
    ['say', 'It is.', 'A made-up editor'],
    ['resolve', '', 'A made-up editor'],
    ['reopen', '毛泽东, Мао?', 'A made-up publisher'],
  ]);
  for (const change of [
    'UPDATE comments SET words = 1',
    'DELETE FROM comments',
    'INSERT OR REPLACE INTO comments SELECT * FROM comments',
  ]) {
    expect(() => test.archive.db.sqlite.exec(change)).toThrow(/a comment is never/);
  }
});

it('open comments are counted in the lists; on a field that isn’t there none is taken', async () => {
  const id = await inReview('Made up');
  await as('publisher').review.comment({ id, words: 'One' });
  const { thread } = await as('publisher').review.comment({ id, words: 'Two' });
  await as('publisher').review.answer({ thread, action: 'resolve' });
  expect((await as('publisher').review.underWay({})).entries).toMatchObject([{ openComments: 1 }]);
  await expect(as('publisher').review.comment({ id, field: 'embargoUntil', words: 'x' })).rejects.toThrow('no field');
  await expect(as('publisher').review.comment({ id, words: '  ' })).rejects.toThrow('write something');
});

it('what waits for review is listed longest there first, page after page, whatever is saved meanwhile', async () => {
  const ids: string[] = [];
  for (let n = 1; n <= 60; n += 1) ids.push(await inReview(`Made up ${n}`));
  await as('editor').records.save({ id: ids[0] ?? '', parent: 1, changes: { name: { text: 'Made up, saved since' } } });
  const first = await as('publisher').review.underWay({});
  expect([first.entries.length, first.total, titles(first)[0]]).toEqual([50, 60, 'Made up, saved since']);
  const rest = await as('publisher').review.underWay({ after: first.next ?? '' });
  expect([titles(rest), rest.next]).toEqual([
    [51, 52, 53, 54, 55, 56, 57, 58, 59, 60].map((n) => `Made up ${n}`),
    null,
  ]);
});

it('a record waits for whoever has it in hand, and one that nobody has for everybody who reviews', async () => {
  const [mine, others, nobodys] = [await inReview('Mine'), await inReview('Another’s'), await inReview('Nobody’s')];
  await as('editor').review.assign({ id: mine, user: people.publisher.id });
  await as('editor').review.assign({ id: others, user: people.other.id });
  expect(titles((await as('publisher').desk.home()).waiting)).toEqual(['Mine', 'Nobody’s']);
  expect(titles((await as('editor').desk.home()).waiting)).toEqual([]);
  expect(titles(await as('publisher').review.underWay({ assigned: 'me' }))).toEqual(['Mine']);
  expect(titles(await as('publisher').review.underWay({ assigned: 'nobody' }))).toEqual(['Nobody’s']);
  expect(titles(await as('publisher').review.underWay({ kind: 'place' }))).toEqual([]);
  await as('publisher').review.assign({ id: mine, user: null });
  expect((await as('publisher').review.ofRecord({ id: mine })).assignedTo).toBeNull();
  expect(nobodys).not.toBe(others);
});

it('a draft is given to somebody to work on; to review only to somebody who may', async () => {
  const id = await draft('To be written');
  await as('publisher').review.assign({ id, user: people.editor.id });
  expect((await as('editor').desk.home()).given).toMatchObject([{ title: 'To be written' }]);
  await as('editor').records.askForReview({ id });
  expect((await as('editor').desk.home()).given).toEqual([]);
  await as('editor').review.assign({ id, user: null });
  await expect(as('editor').review.assign({ id, user: people.editor.id })).rejects.toThrow('can’t review');
  await expect(as('editor').review.assign({ id, user: people.viewer.id })).rejects.toThrow('can’t work on records');
  expect((await as('editor').review.colleagues()).map(({ id: who }) => who)).not.toContain(people.viewer.id);
});

it('what was sent back stands on the desk of whoever asked, with the reason, until it is asked for again', async () => {
  const id = await inReview('Made up');
  await as('publisher').records.sendBack({ id, note: 'Say where the name is from.' });
  const { sentBack } = await as('editor').desk.home();
  expect(sentBack.entries).toMatchObject([{ id, note: 'Say where the name is from.', by: 'A made-up publisher' }]);
  expect((await as('other').desk.home()).sentBack.total).toBe(0);
  const told = async () => (await as('editor').review.ofRecord({ id })).sentBack;
  expect(await told()).toMatchObject({ reason: 'Say where the name is from.' });
  await as('editor').records.save({ id, parent: 1, changes: { name: { text: 'Made up, better' } } });
  expect(await told()).not.toBeNull();
  await as('editor').records.askForReview({ id });
  expect(await told()).toBeNull();
});

it('an ask for review can be taken back; what is public stays public', async () => {
  const id = await inReview('Made up');
  await as('editor').review.takeBack({ id });
  expect((await as('editor').records.get({ id })).state).toBe('draft');
  await expect(as('editor').review.takeBack({ id })).rejects.toThrow('isn’t in review');
  await as('publisher').records.publish({ id, revision: 1 });
  await as('editor').records.save({ id, parent: 1, changes: { name: { text: 'Changed' } } });
  await as('editor').records.askForReview({ id });
  await as('editor').review.takeBack({ id });
  expect(await as('editor').records.get({ id })).toMatchObject({
    state: 'published',
    changed: true,
    publishedRevision: 1,
  });
});
