import { dateInWords } from '@fonds/domain/dates/words';
import { boundsOf } from '@fonds/domain/dates/historical-date';
import { documentSchema } from '@fonds/domain/document';
import type { DocumentTextView } from '@fonds/domain/views/public';
import type { ArchiveFacts, PublishedDocument } from '../format.ts';

export const madeUpArchive: ArchiveFacts = { name: 'Made-up Archive', address: 'https://archive.example/' };

const id = (number: number): string => `01J${String(number).padStart(23, '0')}`;
const link = (number: number, name: string, path: string | null) => ({ id: id(number), name, path });

function text(
  key: string,
  language: string,
  kind: DocumentTextView['kind'],
  html: string,
  more: Partial<DocumentTextView> = {},
): DocumentTextView {
  return {
    key,
    language,
    kind,
    completeness: 'full',
    method: 'by-hand',
    translator: null,
    ...more,
    html,
  };
}

/** Markup with everything that the closed set of texts has; every word is made up. */
export const russianText = `<hr data-page="1">
<h2 id="p1">Вымышленная запись беседы</h2>
<p id="p2">Тов. <a data-record="${id(3)}">А. Вымышленный</a> сообщил, что <span data-gap="not-declassified" data-extent="3 lines"></span> и&nbsp;далее <span data-unclear="">неразборчиво</span>; см. <a href="https://example.org/?a=1&amp;b=2">здесь</a>.<span data-note="editor" lang="en">The editors made this note up.</span></p>
<h3 id="p3">О фонарях &lt;и&gt; линзах</h3>
<ol start="3"><li id="p4">третье</li><li id="p5">четвёртое<ul><li id="p6">вложенное * _слово_</li></ul></li></ol>
<table><caption id="p7">Вымышленная таблица</caption><thead><tr id="p8"><th scope="col">Год</th><th scope="col">Число</th></tr></thead><tbody><tr id="p9"><td>1953</td><td>12 | 13</td></tr><tr id="p10"><td colspan="2"><span data-gap="illegible"></span></td></tr></tbody></table>
<hr data-page="2">
<blockquote><p id="p11">Слова другого:<br><em>«курсив»</em>, <strong>жирный</strong>, H<sub>2</sub>O, 5<sup>о</sup>.</p></blockquote>
<aside data-note="translator" lang="ar"><p id="p12" lang="ar">حاشية مختلقة للاختبار</p></aside>
<p id="p13">Слова <span lang="ko">정전 협정</span> и <span lang="zh-Hans">停战协定</span> и <span data-page="3"></span> <span lang="he">שלום</span>.</p>`.replaceAll(
  '&nbsp;',
  ' ',
);

/** A document with everything, every fact of it made up. */
export function madeUpDocument(more: Partial<PublishedDocument> = {}): PublishedDocument {
  const {
    texts: _texts,
    staffNote: _staffNote,
    ...body
  } = documentSchema.parse({
    title: { text: 'Made-up telegram no. 12 “on <lamps> & lenses”', language: 'en' },
    originalTitle: { text: 'Вымышленная телеграмма', language: 'ru' },
    alternativeTitles: [{ text: '虚构电报', language: 'zh-Hans' }],
    dates: [
      { words: '27.VII.53', edtf: '1953-07-27', kind: 'created', basis: 'content', note: 'made up' },
      { edtf: '1953-07-28', kind: 'received' },
    ],
    summary: [{ text: 'A made-up document about a lighthouse; nothing in it is real.', language: 'en' }],
    type: 'telegram',
    transmission: 'copy',
    numbers: [{ label: 'исх. №', value: '12' }],
    languages: ['ru', 'ko'],
    extent: '3 pages',
    classification: {
      scheme: 'USSR',
      level: 'Secret',
      marking: 'Секретно',
      regradings: [{ edtf: '2004', to: 'declassified' }],
    },
    releases: [{ key: 'r1', edtf: '2004', outcome: 'in-part', basis: 'MDR' }],
    locators: [
      {
        role: 'original',
        repository: { id: id(7), name: 'Made-up State Archive' },
        levels: [
          { name: 'fond', value: '45' },
          { name: 'opis', value: '1' },
        ],
        source: 'МУА, ф. 45, оп. 1, л. 12–14об',
      },
    ],
    provenance: { obtainedBy: 'Nobody', custodialHistory: 'Kept by nobody.' },
    rights: { work: { statement: 'https://creativecommons.org/publicdomain/mark/1.0/', note: 'Made up for tests' } },
    notes: [{ text: 'A made-up note.', language: 'en' }],
    identifiers: [{ scheme: 'local', value: 'MU-12' }],
  });
  const agents = [
    { ...link(3, 'A. Vymyshlenny', '/people/a-vymyshlenny'), role: 'sender' as const, inferred: null },
    { ...link(4, 'B. Madeup', null), role: 'recipient' as const, inferred: 'from the address' },
    { ...link(3, 'A. Vymyshlenny', '/people/a-vymyshlenny'), role: 'author' as const, inferred: null },
  ];
  const shown = {
    revision: 1,
    publishedAt: '2026-01-02T03:04:05.000Z',
    note: null,
    withdrawnAt: null,
    takenDownAt: null,
    takenDownBecause: null,
    changed: null,
    readable: true,
  };
  return {
    entry: {
      id: id(1),
      slug: 'made-up-telegram-1953-07-27',
      title: body.title,
      date: {
        words: dateInWords('1953-07-27'),
        edtf: '1953-07-27',
        ...boundsOf({ edtf: '1953-07-27' }),
        inferred: true,
      },
      summary: body.summary[0] ?? null,
      type: { id: 'telegram', label: 'Telegram' },
      languages: [
        { id: 'ru', label: 'Russian' },
        { id: 'ko', label: 'Korean' },
      ],
      classification: 'Secret (USSR)',
      agents,
      hasText: true,
      hasTranslation: true,
      hasScan: false,
    },
    body,
    labels: { languages: {}, rights: {}, levels: {} },
    texts: [
      text('ru', 'ru', 'transcript', russianText),
      text('en', 'en', 'translation', '<p id="p1">A made-up translation.</p>\n<p id="p2">Of two paragraphs.</p>', {
        translator: 'C. Madeup',
        reviewer: 'D. Madeup',
        rights: { statement: 'https://creativecommons.org/licenses/by/4.0/', holder: 'C. Madeup' },
      }),
      text('ar', 'ar', 'translation', '<p id="p1">ترجمة مختلقة للاختبار</p>', { completeness: 'excerpt' }),
    ],
    agents,
    places: [{ ...link(5, 'Made-up Harbour', '/places/made-up-harbour'), role: 'created-at', inferred: null }],
    subjects: [link(6, 'Made-up lighthouses', '/subjects/made-up-lighthouses')],
    collections: [{ link: link(8, 'Made-up collection', '/collections/made-up') }],
    relations: [{ ...link(9, 'Another made-up paper', '/documents/another'), relation: 'replies-to', note: null }],
    namedInTexts: [{ id: id(3), path: '/people/a-vymyshlenny' }],
    keptAt: [link(7, 'Made-up State Archive', '/repositories/made-up-state-archive')],
    publications: [shown],
    shown,
    records: [],
    ...more,
  };
}
