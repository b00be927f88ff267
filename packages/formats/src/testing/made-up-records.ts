import { kindedBody, type KindedBody } from '@fonds/domain/bodies';
import { recordKinds, recordStates } from '@fonds/domain/record';
import type { ExportedRecord } from '@fonds/domain/views/desk-export';
import fc from 'fast-check';
import { anyText, anyWords } from './any-text.ts';

const id = (number: number): string => `01J${String(number).padStart(23, '0')}`;

/** A record as it is taken out: a draft, unless something else is said of it. */
export function exportedOf(record: KindedBody, more: Partial<ExportedRecord> = {}): ExportedRecord {
  return {
    id: id(1),
    kind: record.kind,
    slug: null,
    state: 'draft',
    mergedInto: null,
    left: null,
    reviewNote: null,
    revision: 1,
    savedAt: '2026-01-02T03:04:05.000Z',
    isPublic: false,
    record,
    published: null,
    ...more,
  };
}

const wellFormed = anyWords.map((words) => words.toWellFormed());

/** A body of any kind whose words may be anything that can be stored. */
export const anyBody: fc.Arbitrary<KindedBody> = fc
  .tuple(fc.constantFrom(...recordKinds), wellFormed, wellFormed, anyText)
  .map(([kind, title, words, html]) => {
    const shared = { notes: [{ text: words, language: 'zh-Hans' }], staffNote: words };
    const link = { id: id(7), name: words };
    switch (kind) {
      case 'document':
        return kindedBody(kind, {
          ...shared,
          title: { text: title },
          texts: [{ key: 't1', language: 'ru', kind: 'transcript', html: html.toWellFormed() }],
          agents: [{ agent: link, role: 'author', basis: 'inferred', how: words }],
        });
      case 'agent':
        return kindedBody(kind, { ...shared, name: { text: title }, type: 'person', variants: [{ text: words }] });
      case 'place':
      case 'subject':
        return kindedBody(kind, { ...shared, name: { text: title }, broader: [link] });
      case 'repository':
        return kindedBody(kind, { ...shared, name: { text: title }, address: words });
      case 'recordset':
        return kindedBody(kind, { ...shared, title: { text: title }, level: 'file', extent: words });
      case 'collection':
        return kindedBody(kind, { ...shared, title: { text: title }, members: [{ document: link, note: words }] });
      case 'page':
        return kindedBody(kind, { ...shared, title: { text: title }, content: { html: html.toWellFormed() } });
    }
  });

/** Records of an archive, each with an id of its own. */
export const anyRecords: fc.Arbitrary<readonly ExportedRecord[]> = fc
  .array(
    fc
      .tuple(anyBody, fc.constantFrom(...recordStates), fc.boolean(), fc.option(wellFormed), fc.option(wellFormed))
      .map(([record, state, isPublic, slug, note]) =>
        exportedOf(record, { state, isPublic, slug, left: note === null ? null : { note }, reviewNote: note }),
      ),
    { maxLength: 6 },
  )
  .map((records) => records.map((record, place) => ({ ...record, id: id(place + 1) })));
