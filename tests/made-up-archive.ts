import type { RecordKind } from '@fonds/domain/record';
import type { Desk } from './running-archive.ts';

/** A record that stands in an archive, with its public page where it was published. */
export interface Made {
  readonly id: string;
  readonly path: string;
}

type Changes = Readonly<Record<string, unknown>>;

/** Makes a record that nobody outside sees yet. */
export async function makeDraft(desk: Desk, kind: RecordKind, changes: Changes): Promise<Made> {
  const { id } = await desk.records.create({ kind, changes });
  return { id, path: '' };
}

/** Makes a record and publishes it. */
export async function makePublic(desk: Desk, kind: RecordKind, changes: Changes): Promise<Made> {
  const { id, revision } = await desk.records.create({ kind, changes });
  const { publicPath } = await desk.records.publish({ id, revision });
  return { id, path: publicPath };
}

/** Saves something new of a published record, and publishes it again. */
export async function publishAgain(desk: Desk, { id }: Made, changes: Changes, note: string): Promise<void> {
  const { revision } = await desk.records.save({ id, parent: 1, changes });
  await desk.records.publish({ id, revision, note });
}

const english = (text: string) => ({ text, language: 'en' });
const linkTo = ({ id }: Made, name: string) => ({ id, name });
const on = (edtf: string) => [{ edtf, kind: 'created', basis: 'on-document' }];

/** Five hundred letters in words. */
export const longTitle = `A title made up to be long: ${'words that go on and on, '.repeat(20)}`
  .slice(0, 499)
  .concat('.');
/** A word that no line can hold. */
export const longWord = 'Unbroken'.repeat(30);
export const chineseTitle = '为测试而虚构的电报：没有任何真实内容'.repeat(6);
export const arabicTitle = 'برقية مختلقة للاختبار وليس فيها شيء حقيقي '.repeat(6).trim();

const russianText = `<p>Это вымышленный текст для проверки: в нём <mark>нет</mark> ничего подлинного.</p>
<p>Второй абзац говорит о проверке чтения и называет вымышленное лицо.</p>`;
const englishText = `<p>This text is made up for a test: nothing in it is real.</p>
<p>The second paragraph speaks of a lighthouse and names somebody made up.</p>
<table><caption>A made-up table</caption><tbody><tr><th>Made up</th><td>one</td></tr></tbody></table>`;

/** A text with every mark that there is. */
const markedText = (personId: string) => `<hr data-page="1"><h2>Made up</h2>
<p>This <a data-record="${personId}">A. Madeup</a> is <span data-unclear="">unclear</span><span data-note="editor">A made-up note.</span>,
<span data-gap="not-declassified" data-extent="3 lines"></span> <span data-gap="illegible" data-extent="one word"></span>
<span lang="ar">نص مختلق</span> <span lang="he">טקסט בדוי</span> <span data-page="2"></span>and <span data-gap="damaged"></span>.</p>
<aside data-note="original"><p>Made up in the margin.</p></aside>
<ol><li>Made up</li></ol><table><caption>Made up</caption><thead><tr><th scope="col">One</th><th scope="col">Two</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>`;

const essayHtml = `<h2>An essay made up for tests</h2>
<p>It says nothing true.<span data-note="editor">The first note, <em>made up</em>.</span> ${'It goes on. '.repeat(60)}</p>
<p>It ends.<span data-note="editor" lang="ru">Вторая заметка, вымышленная.</span></p>`;

/** Fills an archive with records of every kind and every oddity; every word of them is made up. */
export async function fillWithMadeUp(desk: Desk) {
  const repository = await makePublic(desk, 'repository', {
    name: english('Made-up State Archive'),
    description: [english('An archive made up for tests.')],
    country: 'PL',
    web: 'https://archive.example.org/',
  });
  const fonds = await makePublic(desk, 'recordset', {
    title: english('Made-up Fonds 12'),
    level: 'fonds',
    referenceCode: 'MUA 12',
    repository: linkTo(repository, 'Made-up State Archive'),
    levelName: 'fond',
    dates: [{ edtf: '1944/1955', kind: 'created' }],
    extent: '12 boxes',
    scope: [english('Papers that nobody wrote.')],
    access: [english('Open to nobody.')],
  });
  const file = await makePublic(desk, 'recordset', {
    title: english('Made-up File 3'),
    level: 'file',
    levelName: 'delo',
    referenceCode: 'MUA 12-3',
    parent: linkTo(fonds, 'Made-up Fonds 12'),
  });
  const subject = await makePublic(desk, 'subject', { name: english('Made-up lighthouses') });
  const narrower = await makePublic(desk, 'subject', {
    name: english('Made-up lenses'),
    broader: [linkTo(subject, 'Made-up lighthouses')],
  });
  const place = await makePublic(desk, 'place', {
    name: english('Made-up Harbour'),
    variants: [{ text: 'Вымышленная Гавань', language: 'ru' }],
    point: { latitude: -12.5, longitude: 44.25 },
  });
  const office = await makePublic(desk, 'agent', { type: 'office', name: english('Keeper of the Made-up Light') });
  const person = await makePublic(desk, 'agent', {
    type: 'person',
    name: english('Ada Madeup'),
    variants: [
      { text: 'Ада Вымышленная', language: 'ru' },
      { text: '虚构者', language: 'zh-Hans' },
      { text: 'آدا المختلقة', language: 'ar' },
    ],
    existence: { edtf: '1901~/1975?', basis: 'research' },
    description: [english('Somebody made up for tests.')],
    relations: [{ agent: linkTo(office, 'Keeper'), relation: 'held', from: '1950', to: '1953' }],
    links: [{ scheme: 'wikidata', identifier: 'Q0', url: 'https://www.wikidata.org/wiki/Q0' }],
  });
  const other = await makePublic(desk, 'agent', { type: 'person', name: english('Bela Madeup') });
  const duplicate = await makePublic(desk, 'agent', { type: 'person', name: english('A. Madeup, keeper') });
  await desk.records.merge({ id: duplicate.id, into: person.id });

  const collection = await makePublic(desk, 'collection', {
    title: english('Made-up Collection'),
    introduction: [english('Everything in it is made up.\n\nIts second paragraph too.')],
    editors: [linkTo(person, 'Ada Madeup')],
  });
  const empty = await makePublic(desk, 'collection', {
    title: english('Made-up Collection without Documents'),
    parent: linkTo(collection, 'Made-up Collection'),
  });
  const essayed = await makePublic(desk, 'collection', {
    title: english('Made-up Collection with an Essay'),
    parent: linkTo(collection, 'Made-up Collection'),
    essay: { html: essayHtml, language: 'en' },
  });
  const ordered = await makePublic(desk, 'collection', {
    title: english('Made-up Collection in its own order'),
    order: 'own',
  });
  const inOrder = {
    collections: [linkTo(collection, 'Made-up Collection'), linkTo(ordered, 'Collection in its own order')],
  };
  const inFile = (leaves: string) => ({
    locators: [{ role: 'original', recordset: linkTo(file, 'File 3'), levels: [{ name: 'л.', value: leaves }] }],
  });
  const about = await makePublic(desk, 'page', {
    title: english('About the made-up archive'),
    summary: [english('A page made up for tests.')],
    content: { html: '<h2>Made up</h2><p>Every word here is made up.</p>', language: 'en' },
  });

  const document = (title: { text: string; language: string }, more: Changes = {}) =>
    makePublic(desk, 'document', {
      title,
      collections: [linkTo(collection, 'Made-up Collection')],
      ...more,
    });
  const full = await document(english('Made-up telegram on a lighthouse'), {
    type: 'telegram',
    dates: [
      { words: '26 июля 1953', edtf: '1953-07-26', kind: 'created', basis: 'content', note: 'A made-up note.' },
      { edtf: '1953-07-27', kind: 'received', basis: 'on-document', time: '09:30', place: 'Made-up Harbour' },
    ],
    summary: [english('A summary made up for tests, with a lighthouse in it.')],
    originalTitle: { text: 'Вымышленная телеграмма', language: 'ru' },
    agents: [
      { agent: linkTo(person, 'A. Madeup'), role: 'sender', basis: 'inferred', how: 'from a made-up head' },
      { agent: linkTo(other, 'B. Madeup'), role: 'recipient' },
    ],
    places: [{ place: linkTo(place, 'Harbour'), role: 'created-at' }],
    subjects: [linkTo(narrower, 'lenses')],
    languages: ['ru'],
    numbers: [{ label: 'исх. №', value: '17' }],
    extent: '2 leaves',
    classification: {
      scheme: 'Made-up State',
      level: 'Secret',
      regradings: [{ edtf: '2004', to: 'declassified' }],
    },
    releases: [{ key: 'r1', agency: 'Made-up Agency', caseNumber: 'M-1', edtf: '2004-05-06', outcome: 'in-full' }],
    locators: [
      {
        role: 'original',
        repository: linkTo(repository, 'Made-up State Archive'),
        recordset: linkTo(file, 'File 3'),
        levels: [{ name: 'file', value: '3' }],
        source: 'MUA, f. 12, d. 3, l. 4ob',
      },
    ],
    rights: { work: { statement: 'https://creativecommons.org/publicdomain/mark/1.0/' } },
    identifiers: [{ scheme: 'local', value: 'MADE-UP/12/3' }],
    notes: [english('A note made up for tests.')],
    texts: [
      { key: 'ru', language: 'ru', kind: 'transcript', html: russianText },
      {
        key: 'en',
        language: 'en',
        kind: 'translation',
        source: { text: 'ru' },
        translator: 'Nobody',
        html: englishText,
      },
      {
        key: 'en-2',
        language: 'en',
        kind: 'translation',
        source: { text: 'ru' },
        translator: 'Nobody Else',
        html: markedText(person.id),
      },
    ],
  });
  const answer = await document(english('Made-up answer on a lighthouse'), {
    dates: on('1953-07-28'),
    summary: [english('An answer, as it was first described.')],
    relations: [{ document: linkTo(full, 'telegram'), relation: 'replies-to' }],
    agents: [
      { agent: linkTo(office, 'the Keeper'), role: 'author' },
      { agent: linkTo(person, 'Ada'), role: 'recipient' },
    ],
    ...inFile('2–3'),
    ...inOrder,
  });
  const note = await document(english('Made-up note on a lighthouse'), {
    dates: on('1952-05-06'),
    agents: [{ agent: linkTo(office, 'the Keeper'), role: 'author' }],
    ...inFile('4'),
    ...inOrder,
  });
  const members = [
    { document: linkTo(answer, 'answer'), note: 'Read this made-up answer first.' },
    { document: linkTo(note, 'note') },
  ];
  await publishAgain(desk, ordered, { members }, 'Put in order for a test.');
  const mended = { summary: [english('An answer, described with more care.')] };
  await publishAgain(desk, answer, mended, 'Mended for a test.');
  const enclosure = await document(english('Made-up enclosure'), {
    relations: [{ document: linkTo(answer, 'answer'), relation: 'enclosure-of' }],
  });
  const titles = {
    long: await document(english(longTitle), { dates: on('1953-08-01'), summary: [english('Made up.')] }),
    unbroken: await document(english(longWord), { dates: on('1953-08-02') }),
    chinese: await document({ text: chineseTitle, language: 'zh-Hans' }, { dates: on('1953-08-03') }),
    arabic: await document({ text: arabicTitle, language: 'ar' }, { dates: on('1953-08-04') }),
  };
  const certainty = {
    exact: await document(english('Certainty made up: a day'), { dates: on('1952-03-14') }),
    month: await document(english('Certainty made up: a month'), { dates: on('1952-03') }),
    doubtful: await document(english('Certainty made up: a doubtful day'), { dates: on('1952-03-15?') }),
    undated: await document(english('Certainty made up: no day at all')),
  };
  const withdrawn = await document(english('Made-up document that was withdrawn'), { dates: on('1951-01-02') });
  await desk.records.withdraw({ id: withdrawn.id, note: 'Withdrawn to see what its page says.' });
  const draft = await makeDraft(desk, 'document', { title: english('Made-up draft about a periwinkle') });

  return {
    ...{ repository, fonds, file, subject, narrower, place, office, person, other, duplicate },
    ...{
      collection,
      empty,
      essayed,
      ordered,
      about,
      full,
      answer,
      note,
      enclosure,
      titles,
      certainty,
      withdrawn,
      draft,
    },
  };
}

export type MadeUp = Awaited<ReturnType<typeof fillWithMadeUp>>;
