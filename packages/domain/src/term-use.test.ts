import fc from 'fast-check';
import { expect, it } from 'vitest';
import { kindedBody, type KindedBody } from './bodies.ts';
import { termPlaces, termsNamed, withTermReplaced } from './term-use.ts';
import type { Vocabulary } from './vocabularies.ts';

const id = '01J00000000000000000000000';
const word = fc.constantFrom('author', 'sender', 'about', 'see-also', 'interpreter', 'found-at');
const name = fc.constantFrom('A. Madeup', 'B. Madeup');
const linked = (key: string, part: string) =>
  fc.array(
    fc.record({ name, word }).map((row) => ({ [key]: { id, name: row.name }, [part]: row.word })),
    { maxLength: 5 },
  );

const anyDocument = fc
  .record({
    agents: linked('agent', 'role'),
    places: linked('place', 'role'),
    relations: linked('document', 'relation'),
  })
  .map((fields) => kindedBody('document', { title: { text: 'Made up' }, type: 'letter', ...fields }));
const anyAgent = linked('agent', 'relation').map((relations) =>
  kindedBody('agent', { name: { text: 'Made up' }, type: 'person', relations }),
);
const words = ['agent-role', 'place-role', 'document-relation', 'agent-relation'] as const satisfies Vocabulary[];
const vocabulary = fc.constantFrom(...words);

/** Each row of every list of words once, as it reads with one word in the place of another. */
function rowsOf(record: KindedBody, swapped: Vocabulary, from: string, to: string): string[] {
  const { body } = record;
  const lists: readonly (readonly [Vocabulary, readonly object[]])[] =
    record.kind === 'document'
      ? [
          ['agent-role', record.body.agents],
          ['place-role', record.body.places],
          ['document-relation', record.body.relations],
        ]
      : [['agent-relation', 'relations' in body ? body.relations : []]];
  return lists.flatMap(([of, rows]) => {
    const said = rows.map((row) => JSON.stringify(row));
    return of === swapped ? [...new Set(said.map((row) => row.replace(`:"${from}"`, `:"${to}"`)))] : said;
  });
}

it('writes one word in the place of another in its own lists, joins rows that then say the same, and leaves all else', () => {
  fc.assert(
    fc.property(fc.oneof(anyDocument, anyAgent), vocabulary, word, word, (record, of, from, to) => {
      fc.pre(from !== to);
      const replaced = withTermReplaced(of, record, from, to);
      expect(termsNamed(of, replaced)).not.toContain(from);
      expect(rowsOf(replaced, of, '', '')).toEqual(rowsOf(record, of, from, to));
      expect(termsNamed('document-type', replaced)).toEqual(termsNamed('document-type', record));
    }),
  );
});

it('names each word where it stands', () => {
  fc.assert(
    fc.property(fc.oneof(anyDocument, anyAgent), (record) => {
      const body = new Map<string, unknown>(Object.entries(record.body));
      for (const { id: named, path } of termPlaces(record)) {
        const [field = '', row, part = ''] = path.split('.');
        const rows = body.get(field);
        expect(Array.isArray(rows) ? rows[Number(row)] : undefined).toMatchObject({ [part]: named });
      }
      for (const of of words) {
        const placed = termPlaces(record).filter((place) => place.vocabulary === of);
        expect([...new Set(placed.map((place) => place.id))]).toEqual(termsNamed(of, record));
      }
    }),
  );
});
