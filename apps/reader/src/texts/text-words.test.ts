import { documentSchema } from '@fonds/domain/document';
import type { DocumentTextView } from '@fonds/domain/views/public';
import { expect, it } from 'vitest';
import { releaseWords } from './text-words.ts';

const body = documentSchema.parse({
  title: { text: 'Made-up' },
  releases: [
    { key: 'day', edtf: '2004-05-06', words: '6.V.2004', agency: 'Made-up Agency' },
    { key: 'words', words: 'in a made-up spring' },
    { key: 'agency', agency: 'Made-up Agency', caseNumber: 'M-1' },
    { key: 'nothing' },
  ],
});
const text: DocumentTextView = {
  key: 'en',
  kind: 'transcript',
  language: 'en',
  completeness: 'full',
  method: 'by-hand',
  translator: null,
  html: '<p>made up</p>',
};

it.each([
  ['its day', 'day', 'as released 6 May 2004'],
  ['the words of its date', 'words', 'as released in a made-up spring'],
  ['who released it, where no date is known', 'agency', 'as released by Made-up Agency, M-1'],
  ['nothing, where nothing is known', 'nothing', ''],
  ['nothing, where it is not among those of the document', 'gone', ''],
  ['nothing, where the text renders none', undefined, ''],
])('a text says of its release %s', (_, release, said) => {
  expect(releaseWords({ ...text, release }, { body })).toBe(said);
});
