import { merge } from '@fonds/db/merging';
import type { Reader } from '@fonds/db/open';
import { publish, withdraw } from '@fonds/db/publication';
import { saveRevision } from '@fonds/db/revisions';
import { freshArchive, makeDocument, makeRecord, makeText, putPublished, type TestArchive } from '@fonds/db/testing';
import { write } from '@fonds/db/write';
import { facetIds } from '@fonds/domain/facets';
import { emptySearch, type Search } from '@fonds/domain/search-address';
import type { FacetValue, SearchView } from '@fonds/domain/views/search';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { searchAnswers, type SearchAnswers } from './answers.ts';

let archive: TestArchive;
let reader: Reader;
let answers: SearchAnswers;
beforeEach(async () => {
  archive = await freshArchive();
  reader = archive.reader();
  answers = searchAnswers(reader);
});
afterEach(() => {
  archive.close();
});

const words = ['elephant', 'elephants', 'walrus', 'слон', 'слоны', '大象', 'treaty'];
const dates = [
  undefined,
  '1953',
  '1953-07',
  '1953-07-27',
  '1953-07-27~',
  '1948/1955',
  '1961-02',
  '0843',
  '1953-07-01/..',
];

interface Authorities {
  readonly agents: readonly { id: string; name: string }[];
  readonly places: readonly { id: string; name: string }[];
  readonly subjects: readonly { id: string; name: string }[];
  readonly collections: readonly { id: string; name: string }[];
  readonly sets: readonly { id: string; name: string }[];
  readonly repository: { id: string; name: string };
}

async function putAuthorities(): Promise<Authorities> {
  const put = async (
    kind: 'agent' | 'place' | 'subject' | 'repository' | 'collection' | 'recordset',
    name: string,
    more = {},
  ) => {
    const { id } = await putPublished(archive, makeRecord(kind, name, more));
    return { id, name };
  };
  const repository = await put('repository', 'Made-up archive');
  const whole = await put('collection', 'Animals');
  const within = await put('collection', 'Large animals', { parent: whole });
  const fonds = await put('recordset', 'Fonds of beasts', { referenceCode: 'ф. 5', repository });
  return {
    agents: [await put('agent', 'Ada Winter'), await put('agent', 'Tom Marsh'), await put('agent', 'The Ministry')],
    places: [await put('place', 'Elsewhere'), await put('place', 'Nowhere')],
    subjects: [await put('subject', 'Beasts'), await put('subject', 'Treaties')],
    collections: [whole, within],
    sets: [fonds, await put('recordset', 'File of beasts', { referenceCode: 'ф. 5 оп. 1 д. 2', parent: fonds })],
    repository,
  };
}

/** One made-up document out of numbers that somebody drew. */
function documentOf(drawn: readonly number[], known: Authorities) {
  const draw = (place: number) => drawn[place] ?? 0;
  const one = <Item>(items: readonly Item[], place: number): Item[] => {
    const item = items[draw(place) % (items.length + 1)];
    return item === undefined ? [] : [item];
  };
  const role = (place: number) =>
    (['sender', 'author', 'recipient', 'mentioned'] as const)[draw(place) % 4] ?? 'sender';
  return {
    title: { text: `Of the ${one(words, 0)[0] ?? 'other'}` },
    dates: one(dates, 1).map((edtf) => ({ edtf, kind: 'created' })),
    agents: [...one(known.agents, 2), ...one(known.agents, 3)].map((agent, at) => ({ agent, role: role(4 + at) })),
    places: one(known.places, 6).map((place) => ({ place, role: 'about' })),
    subjects: one(known.subjects, 7),
    collections: one(known.collections, 8),
    type: one(['letter', 'report'], 9)[0],
    languages: one(['en', 'ru', 'zh-Hans'], 10),
    locators: one(known.sets, 11).map((recordset) => ({ role: 'original', recordset, repository: known.repository })),
    classification: one(['Secret', 'Top Secret'], 12).map((level) => ({ scheme: 'made up', level }))[0],
    texts: one(words, 13).map((word) => makeText('t', [`Made up, of the ${word}.`], { language: 'en' })),
  };
}

const drawing = fc.array(fc.nat({ max: 11 }), { minLength: 14, maxLength: 14 });
const asking = fc.record({
  q: fc.constantFrom('', 'elephant', 'слон', 'treaty OR walrus', '-elephant', 'date:undated', 'person:winter', '大象'),
  span: fc.constantFrom(['', ''], ['1953', '1953'], ['1950', '1959'], ['1953-07', '1953-07'], ['', '1950']),
  within: fc.constantFrom('possibly', 'certainly'),
});

const searchOf = ({ q, span, within }: { q: string; span: readonly string[]; within: string }): Search => ({
  ...emptySearch,
  q,
  from: span[0] ?? '',
  to: span[1] ?? '',
  within: within === 'certainly' ? 'certainly' : 'possibly',
  size: 100,
});

function everyValue(view: SearchView): { facet: SearchView['facets'][number]['facet']; value: FacetValue }[] {
  const flat = (value: FacetValue): FacetValue[] => [value, ...value.children.flatMap(flat)];
  return view.facets.flatMap(({ facet, values }) => values.flatMap(flat).map((value) => ({ facet, value })));
}

it('every count beside a result is what its link leads to, and no link leads to nothing', async () => {
  const known = await putAuthorities();
  await fc.assert(
    fc.asyncProperty(
      fc.array(drawing, { minLength: 3, maxLength: 8 }),
      asking,
      fc.nat(),
      async (drawn, asked, pick) => {
        for (const one of drawn)
          await putPublished(archive, makeDocument('Made up', undefined, documentOf(one, known)));
        const search = searchOf(asked);
        const view = answers.view(search);
        const values = everyValue(view);
        for (const { facet, value } of values) {
          const narrowed = answers.view({ ...search, [facet]: [value.value] });
          expect([facet, value.value, narrowed.hits.total]).toEqual([facet, value.value, value.count]);
          expect(value.count).toBeGreaterThan(0);
        }
        for (const { from, to, count } of view.dates.spans) {
          expect([from, to, answers.view({ ...search, from, to }).hits.total]).toEqual([from, to, count]);
        }
        const undated = { ...search, from: '', to: '', q: view.dates.undatedQ };
        expect(answers.view(undated).hits.total).toBe(view.dates.undated);
        // Two values of one facet widen; a second facet narrows.
        const chosen = values[pick % Math.max(1, values.length)];
        if (!chosen) return;
        const wider = answers.view({ ...search, [chosen.facet]: [chosen.value.value] });
        for (const { facet, value } of everyValue(wider)) {
          const both = facet === chosen.facet ? [chosen.value.value, value.value] : [value.value];
          const next = answers.view({ ...search, [chosen.facet]: [chosen.value.value], [facet]: [...new Set(both)] });
          if (facet !== chosen.facet) expect(next.hits.total).toBe(value.count);
          else expect(next.hits.total).toBeGreaterThanOrEqual(Math.max(value.count, chosen.value.count));
        }
      },
    ),
    { numRuns: 15 },
  );
}, 60_000);

it('after whatever was published, changed, withdrawn or merged, what is kept in memory answers as what is read anew', async () => {
  const known = await putAuthorities();
  const ids: string[] = [];
  const deed = fc.record({
    what: fc.constantFrom('put', 'put', 'change', 'withdraw', 'merge'),
    which: fc.nat(),
    drawn: drawing,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 5 }), asking, async (deeds, asked) => {
      for (const { what, which, drawn } of deeds) {
        const id = ids[which % Math.max(1, ids.length)];
        const body = documentOf(drawn, known);
        if (what === 'put' || id === undefined) {
          ids.push((await putPublished(archive, makeDocument('Made up', undefined, body))).id);
        } else if (what === 'change') await change(id, body);
        else if (what === 'withdraw') await takeBack(id);
        else await mergeOnce(known);
        // Asked in between, so that changes come one by one as well as together.
        answers.view(searchOf(asked));
      }
      const fresh = searchAnswers(archive.reader());
      const search = searchOf(asked);
      for (const sort of ['relevance', 'date', '-date', 'title'] as const) {
        expect(answers.view({ ...search, sort })).toEqual(fresh.view({ ...search, sort }));
      }
      for (const facet of facetIds) {
        const request = { search, facet, role: '', named: '', page: 1 };
        expect(answers.facet(request)).toEqual(fresh.facet(request));
      }
      for (const q of ['el', 'wal', 'a', '大', 'made']) {
        expect(answers.suggest({ q, most: 20 })).toEqual(fresh.suggest({ q, most: 20 }));
      }
    }),
    { numRuns: 25 },
  );
}, 120_000);

async function change(id: string, body: object): Promise<void> {
  await write(archive.db, (tx) => {
    const head = tx.sqlite.prepare<[string], number>('SELECT head FROM records WHERE id = ?').pluck().get(id) ?? 1;
    const number = saveRevision(tx, archive.act(), id, head, makeDocument('Made up', undefined, body));
    publish(tx, archive.act(), id, number);
  });
}

async function takeBack(id: string): Promise<void> {
  await write(archive.db, (tx) => {
    const isPublic = tx.sqlite.prepare('SELECT 1 FROM records WHERE id = ? AND published_revision IS NOT NULL').get(id);
    if (isPublic) withdraw(tx, archive.act(), id, {});
  });
}

async function mergeOnce({ agents: [one, other] }: Authorities): Promise<void> {
  await write(archive.db, (tx) => {
    const standing = tx.sqlite.prepare("SELECT 1 FROM records WHERE id = ? AND state <> 'merged'").get(other?.id);
    if (one && other && standing) merge(tx, archive.act(), other.id, one.id);
  });
}
