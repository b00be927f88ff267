import type { DocumentContext } from '@fonds/domain/views/related';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findContext } from './document-context.ts';
import { merge } from './merging.ts';
import { freshArchive, makeDocument, makeRecord, putDraft, putPublished, type TestArchive } from './testing.ts';
import { write } from './write.ts';

let archive: TestArchive;
beforeEach(async () => {
  archive = await freshArchive();
});
afterEach(() => {
  archive.close();
});

const put = (title: string, edtf?: string, more: object = {}) =>
  putPublished(archive, makeDocument(title, edtf, { summary: [], ...more }));

function contextOf({ path }: { path: string }): DocumentContext {
  const found = findContext(archive.reader(), path.replace('/documents/', ''));
  if (!found) throw new Error(`There is nothing at ${path}.`);
  return found;
}

const titles = (entries: readonly { title: { text: string } }[]): string[] => entries.map((entry) => entry.title.text);
const relation = (id: string, kind: string) => ({ document: { id, name: 'as written' }, relation: kind });

describe('the thread of a document', () => {
  it('is all that hangs together by replies, drafts and enclosures, whichever of them states it, in order of time', async () => {
    const question = await put('Question', '1953-07-01');
    const reply = await put('Reply', '1953-07-03', { relations: [relation(question.id, 'replies-to')] });
    await put('Draft of the reply', '1953-07-02', { relations: [relation(reply.id, 'draft-of')] });
    const enclosure = await put('Enclosure', undefined, { relations: [relation(question.id, 'enclosure-of')] });
    await put('Something else', '1953-07-02', { relations: [relation(question.id, 'see-also')] });
    const { thread } = contextOf(enclosure);
    expect(titles(thread.entries)).toEqual(['Question', 'Draft of the reply', 'Reply', 'Enclosure']);
    expect(thread.links.map((link) => link.relation).toSorted()).toEqual(['draft-of', 'enclosure-of', 'replies-to']);
    expect(thread.more).toBe(false);
  });

  it('leaves out what isn’t public, follows what was merged, and is empty for a document of its own', async () => {
    const draft = await putDraft(archive, makeDocument('Not public'));
    const kept = await put('Kept', '1953-01-01');
    const double = await put('Its double', '1953-01-01');
    const reply = await put('Reply', '1953-07-03', {
      relations: [relation(double.id, 'replies-to'), relation(draft, 'enclosure-of')],
    });
    await write(archive.db, (tx) => {
      merge(tx, archive.act(), double.id, kept.id);
    });
    expect(titles(contextOf(reply).thread.entries)).toEqual(['Kept', 'Reply']);
    expect(titles(contextOf(kept).thread.entries)).toEqual(['Kept', 'Reply']);
    expect(contextOf(await put('Alone')).thread.entries).toEqual([]);
  });

  it('says so when it goes on beyond what can be taken in', async () => {
    let last = await put('Letter 0', '1953-01-01');
    for (let n = 1; n < 30; n += 1) {
      last = await put(`Letter ${n}`, '1953-01-01', { relations: [relation(last.id, 'replies-to')] });
    }
    const { thread } = contextOf(last);
    expect([thread.entries.length, thread.more]).toEqual([24, true]);
  });
});

describe('related documents', () => {
  it('share people, places and subjects, and say which; the nearer in time comes first', async () => {
    const person = await putPublished(archive, makeRecord('agent', 'Somebody'));
    const by = { agents: [{ agent: { id: person.id, name: 'Somebody' }, role: 'author' }] };
    const one = await put('One', '1953-07-27', by);
    await put('Long after', '1954-07-27', by);
    await put('The day after', '1953-07-28', by);
    await put('Of another matter', '1911-01-01');
    const { related } = contextOf(one);
    expect(
      related.map(({ entry, daysApart, shared }) => [entry.title.text, daysApart, shared.map(({ name }) => name)]),
    ).toEqual([
      ['The day after', 1, ['Somebody']],
      ['Long after', 365, ['Somebody']],
    ]);
  });

  it('are known by rare words of title and summary, in any script', async () => {
    for (let n = 0; n < 20; n += 1) await put(`Report about the weather ${n}`, `19${30 + n}`);
    const one = await put('Report about repatriation of prisoners', '1953');
    await put('Prisoners and their repatriation', '1955');
    await put('Prisoners of another war', '1946');
    const chinese = await put('关于停战谈判', '1953-07-01');
    await put('停战（虚构）', '1953-07-20');
    expect(contextOf(one).related.map(({ entry, words }) => [entry.title.text, words])).toEqual([
      ['Prisoners and their repatriation', ['repatriation', 'prisoners']],
    ]);
    expect(contextOf(chinese).related.map(({ entry, words }) => [entry.title.text, words])).toEqual([
      ['停战（虚构）', ['停战']],
    ]);
  });

  it('are none of those that a relation names already', async () => {
    const question = await put('The question of repatriation', '1953-07-01');
    const reply = await put('On repatriation', '1953-07-03', { relations: [relation(question.id, 'replies-to')] });
    expect(contextOf(reply).related).toEqual([]);
    expect(contextOf(question).related).toEqual([]);
  });
});
