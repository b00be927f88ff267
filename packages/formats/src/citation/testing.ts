import { documentSchema, type AgentRole } from '@fonds/domain/document';
import { dateInWords } from '@fonds/domain/dates/words';
import { languageName } from '@fonds/domain/language-name';
import type { DocumentView } from '@fonds/domain/views/public';
import type { z } from 'zod';
import type { Cited, CitedRecord } from './cited.ts';

interface Wanted {
  readonly title?: string;
  readonly edtf?: string | null;
  readonly type?: readonly [id: string, label: string];
  readonly agents?: readonly (readonly [role: AgentRole, record: CitedRecord])[];
  readonly body?: Partial<z.input<typeof documentSchema>>;
  readonly repositories?: readonly CitedRecord[];
  readonly texts?: DocumentView['texts'];
  readonly paragraph?: number;
}

/** An id of a record for tests: 26 letters that end with a number. */
export function madeUpId(number: number): string {
  return `01J${String(number).padStart(23, '0')}`;
}

/** A made-up record, as a citation sees it. */
export function madeUpRecord(number: number, name: string, more: Partial<CitedRecord> = {}): CitedRecord {
  return { id: madeUpId(number), name, language: 'en', type: 'person', variants: [], citationForm: null, ...more };
}

/** A made-up document, as a citation sees it. */
export function madeUpCited(wanted: Wanted = {}): Cited {
  const { title = 'A made-up paper', edtf = '1953-05-28', agents = [], repositories = [], texts = [] } = wanted;
  const {
    texts: _texts,
    staffNote: _note,
    ...body
  } = documentSchema.parse({
    title: { text: title, language: 'en' },
    ...wanted.body,
  });
  const links = agents.map(([role, { id, name }]) => ({ id, name, path: null, role, inferred: null }));
  return {
    view: {
      entry: {
        id: madeUpId(1),
        slug: 'made-up-paper',
        title: body.title,
        date: { words: dateInWords(edtf ?? ''), edtf, earliest: null, latest: null, inferred: false },
        summary: null,
        type: wanted.type ? { id: wanted.type[0], label: wanted.type[1] } : null,
        languages: body.languages.map((id) => ({ id, label: languageName(id) })),
        classification: null,
        agents: links,
        hasText: false,
        hasTranslation: false,
        hasScan: false,
      },
      body,
      texts,
      labels: { languages: {}, rights: {}, levels: {} },
      agents: links,
      places: [],
      subjects: [],
      collections: [],
      relations: [],
      keptAt: [],
      namedInTexts: [],
      files: [],
      holders: [],
      publications: [],
      shown: {
        revision: 1,
        publishedAt: '2026-01-01T00:00:00.000Z',
        note: null,
        withdrawnAt: null,
        takenDownAt: null,
        takenDownBecause: null,
        changed: null,
        readable: true,
      },
    },
    archiveName: 'Fonds',
    url: 'https://archive.example/documents/made-up-paper',
    paragraph: wanted.paragraph ?? null,
    records: [...agents.map(([, record]) => record), ...repositories],
  };
}
