import type { SampleRecord } from './sample-record.ts';
import { to } from './sample-record.ts';
import { rivalTranslation, russianTranscript, translation1978, translation2004 } from './specimen-texts.ts';

const madeUp = 'Made up to show what a page can have; nothing in it is a fact.';

/** A document that is made up, and says so, with all that a text can have; it stands apart from every other document. */
export const specimen: readonly SampleRecord[] = [
  {
    key: 'specimens',
    kind: 'collection',
    body: {
      title: { text: 'Specimens', language: 'en' },
      introduction: [
        {
          text: 'Made-up documents that show what a page of this archive can have: gaps, unclear readings, notes, several texts side by side, and two releases compared. They are no evidence of anything.',
          language: 'en',
        },
      ],
    },
  },
  {
    key: 'specimen-minister',
    kind: 'agent',
    body: {
      type: 'person',
      name: { text: 'Specimen: Minister Obraztsov', language: 'en' },
      variants: [
        { text: 'Министр Образцов (образец)', language: 'ru' },
        { text: 'الوزير النموذجي', language: 'ar' },
      ],
      description: [{ text: 'Nobody: a name made up for the specimen.', language: 'en' }],
    },
  },
  {
    key: 'specimen-ambassador',
    kind: 'agent',
    body: {
      type: 'person',
      name: { text: 'Specimen: Ambassador Primerov', language: 'en' },
      variants: [{ text: 'Посол Примеров (образец)', language: 'ru' }],
      description: [{ text: 'Nobody: a name made up for the specimen.', language: 'en' }],
    },
  },
  {
    key: 'specimen-harbour',
    kind: 'place',
    body: {
      name: { text: 'Specimen: Trial Harbour', language: 'en' },
      variants: [{ text: 'Пробная гавань (образец)', language: 'ru' }],
      description: [{ text: 'Nowhere: a name made up for the specimen.', language: 'en' }],
    },
  },
  {
    key: 'specimen-conversation',
    kind: 'document',
    body: {
      title: { text: 'Specimen: record of a conversation on a ferry (made up)', language: 'en' },
      titleKind: 'devised',
      originalTitle: { text: 'Образец: запись беседы о пароме (выдумана)', language: 'ru' },
      summary: [
        {
          text: 'A made-up record that shows how a text, its translations and its gaps are read here. Nothing in it happened.',
          language: 'en',
        },
      ],
      type: 'conversation',
      languages: ['ru'],
      classification: {
        scheme: 'made up',
        level: 'Specimen',
        regradings: [{ edtf: '2004', to: 'declassified', note: madeUp }],
      },
      releases: [
        {
          key: 'r1978',
          edtf: '1978',
          outcome: 'in-part',
          withheld: [{ what: 'seven lines and two words (made up)' }],
          note: madeUp,
        },
        {
          key: 'r2004',
          edtf: '2004',
          outcome: 'in-part',
          withheld: [{ what: 'one line (made up)' }],
          replaces: 'r1978',
          note: madeUp,
        },
      ],
      agents: [
        { agent: to('specimen-minister', 'Minister Obraztsov'), role: 'participant' },
        { agent: to('specimen-ambassador', 'Ambassador Primerov'), role: 'participant' },
      ],
      places: [{ place: to('specimen-harbour', 'Trial Harbour'), role: 'about' }],
      collections: [to('specimens', 'Specimens')],
      rights: {
        work: { statement: 'https://creativecommons.org/publicdomain/zero/1.0/', note: 'Written for this software.' },
      },
      notes: [{ text: madeUp, language: 'en' }],
      texts: [
        { key: 'ru', language: 'ru', kind: 'transcript', html: russianTranscript },
        {
          key: 'en-2004',
          language: 'en',
          kind: 'translation',
          release: 'r2004',
          source: { text: 'ru' },
          translator: 'A. Specimen',
          html: translation2004,
        },
        {
          key: 'en-1978',
          language: 'en',
          kind: 'translation',
          release: 'r1978',
          source: { text: 'ru' },
          translator: 'A. Specimen',
          html: translation1978,
        },
        {
          key: 'en-rival',
          language: 'en',
          kind: 'translation',
          source: { text: 'ru' },
          translator: 'B. Specimen',
          html: rivalTranslation,
        },
      ],
    },
  },
];
