import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listAuthorities } from './authorities.ts';
import type { Reader } from './open.ts';
import { freshArchive, makeDocument, makeRecord, putPublished, type TestArchive } from './testing.ts';

let archive: TestArchive;
let reader: Reader;
beforeEach(async () => {
  archive = await freshArchive();
  reader = archive.reader();
});
afterEach(() => {
  archive.close();
});

const put = (name: string, more: object = {}) => putPublished(archive, makeRecord('agent', name, more));

function list(more: Partial<Parameters<typeof listAuthorities>[1]> = {}) {
  return listAuthorities(reader, { kind: 'agent', q: '', type: '', sort: 'name', page: 1, pageSize: 3, ...more });
}

const names = (of: ReturnType<typeof list>) => of.entries.map((entry) => entry.name);

describe('the list of people', () => {
  it('goes by script, then letter, then name, and says on which page each letter begins', async () => {
    for (const name of ['김', 'Ąb', 'Zed', 'Aa', 'Борис', '42', 'Abc', '金']) await put(name);
    const all = [1, 2, 3].flatMap((page) => names(list({ page })));
    expect(all).toEqual(['Aa', 'Ąb', 'Abc', 'Zed', 'Борис', '김', '金', '42']);
    expect(list().letters).toEqual([
      { script: 'Latn', letter: 'A', count: 3, page: 1 },
      { script: 'Latn', letter: 'Z', count: 1, page: 2 },
      { script: 'Cyrl', letter: 'Б', count: 1, page: 2 },
      { script: 'Hang', letter: 'ㄱ', count: 1, page: 2 },
      { script: 'Hani', letter: '', count: 1, page: 3 },
      { script: 'Zyyy', letter: '', count: 1, page: 3 },
    ]);
    expect(list({ page: 2 }).marksOfEntries).toEqual(['Latn-Z', 'Cyrl-Б', 'Hang-ㄱ']);
  });

  it('is filtered by a name in any script and by type, with what there is of each type', async () => {
    await put('Mao Zedong', { variants: [{ text: '毛泽东', language: 'zh' }] });
    await put('Maoist office', { type: 'office' });
    await put('Somebody else');
    expect(names(list({ q: '毛泽东' }))).toEqual(['Mao Zedong']);
    expect(names(list({ q: 'mao', type: 'office' }))).toEqual(['Maoist office']);
    expect(list({ q: 'mao', type: 'office' }).types).toEqual([
      { type: 'person', count: 1 },
      { type: 'office', count: 1 },
    ]);
    expect(list({ q: '…' }).total).toBe(0);
  });

  it('puts those with most documents first, each document once', async () => {
    const [one, two] = [await put('Aa'), await put('Bb')];
    await put('Cc');
    const agent = { id: two.id, name: 'Bb' };
    const both = [
      { agent, role: 'author' },
      { agent, role: 'signatory' },
    ];
    await putPublished(archive, makeDocument('One', '1953', { agents: both }));
    await putPublished(archive, makeDocument('Two', '1953', { agents: both }));
    await putPublished(
      archive,
      makeDocument('Three', '1953', { agents: [{ agent: { id: one.id, name: 'Aa' }, role: 'author' }] }),
    );
    const most = list({ sort: 'documents' });
    expect(most.entries.map(({ name, documents }) => [name, documents])).toEqual([
      ['Bb', 2],
      ['Aa', 1],
      ['Cc', 0],
    ]);
    expect(most.letters).toEqual([]);
  });
});
