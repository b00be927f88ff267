import { identifierOf } from '../described/source-values.ts';
import { termMeant } from '../described/own-terms.ts';
import { readLanguage } from './language-words.ts';
import { localized, type TableTarget } from './table-target.ts';
import { isWebAddress } from './value-readings.ts';

const kinds = ['document'] as const;

const provenance = [
  ['obtainedBy', 'Obtained by', ['obtained by', 'получено']],
  ['contributedBy', 'Contributed by', ['contributed by', 'donor', 'передано']],
  ['fundedBy', 'Funded by', ['funded by']],
  ['creatorHistory', 'History of its creator', ['administrative history', 'biographical history']],
  ['custodialHistory', 'Custodial history', ['custodial history', 'archival history', 'история хранения']],
] as const;

const rights = [
  ['work', 'Rights in the document', ['rights', 'licence', 'license', 'права', '版权', 'rechte', 'droits']],
  ['scan', 'Rights in the scan', ['scan rights']],
  ['description', 'Rights in the description', ['metadata rights']],
] as const;

const texts = [
  ['transcript', 'Transcript', ['transcript', 'transcription', 'text', 'full text', 'текст', '全文', 'transkript']],
  ['translation', 'Translation', ['translation', 'перевод', '译文', 'übersetzung', 'traduction']],
] as const;

/** Where a document is kept, how it was classified and released, whose it is, and its words. */
export const evidenceTargets: readonly TableTarget[] = [
  {
    id: 'locators.original.repository',
    label: 'Where the original is: repository',
    kinds,
    names: ['repository', 'archive', 'archives', 'архив', 'архивохранилище', '档案馆', 'archiv'],
    read: (draft, cell) => draft.set('@locator.repository', draft.link('repository', cell.words), cell),
  },
  {
    id: 'locators.original.source',
    label: 'Where the original is: shelf-mark or reference, to the letter',
    kinds,
    names: [
      'source',
      'shelf mark',
      'shelfmark',
      'call number',
      'reference',
      'reference code',
      'citation',
      'шифр',
      'архивный шифр',
      '档号',
      '出处',
      'signatur',
      'cote',
    ],
    read: (draft, cell) => draft.set('@locator.source', cell.words, cell),
  },
  {
    id: 'locators.original.recordset',
    label: 'Where the original is: key, identifier or title of its record set',
    kinds,
    names: ['record set', 'recordset'],
    read: (draft, cell) =>
      draft.set(
        '@locator.recordset',
        draft.link('recordset', cell.words, { key: cell.words, identifiers: [identifierOf(cell.words)] }),
        cell,
      ),
  },
  {
    id: 'locators.original.url',
    label: 'Where the original is: web address',
    kinds,
    names: ['url', 'original url', 'link', 'ссылка', '网址'],
    read: (draft, cell) => {
      if (isWebAddress(cell.words)) draft.set('@locator.url', cell.words, cell);
      else draft.keep(cell, 'What isn’t a web address');
    },
  },
  {
    id: 'locators.copy.url',
    label: 'Copy consulted: web address (a file, an image)',
    kinds,
    several: true,
    names: ['file', 'files', 'file url', 'media', 'media url', 'original file', 'digitalobjecturi', 'ref url'],
    read: (draft, cell) => {
      if (isWebAddress(cell.words)) draft.add('locators', { role: 'copy-consulted', url: cell.words });
      else draft.keep(cell, 'What isn’t a web address');
    },
  },
  {
    id: 'classification.level',
    label: 'Classification: level',
    kinds,
    names: ['classification', 'security classification', 'гриф', 'гриф секретности', '密级'],
    read: (draft, cell) => draft.set('@classification.level', cell.words, cell),
  },
  {
    id: 'classification.scheme',
    label: 'Classification: scheme (whose)',
    kinds,
    names: ['classification scheme'],
    read: (draft, cell) => draft.set('@classification.scheme', cell.words, cell),
  },
  {
    id: 'classification.caveats',
    label: 'Classification: caveat',
    kinds,
    several: true,
    names: ['caveats', 'caveat'],
    read: (draft, cell) => draft.add('@classification.caveats', cell.words),
  },
  {
    id: 'classification.marking',
    label: 'Classification: the marking, to the letter',
    kinds,
    names: ['marking'],
    read: (draft, cell) => draft.set('@classification.marking', cell.words, cell),
  },
  ...provenance.map(([field, label, names]): TableTarget => ({
    id: `provenance.${field}`,
    label,
    kinds,
    names,
    read: (draft, cell) => draft.set(`provenance.${field}`, cell.words, cell),
  })),
  ...rights.map(([part, label, names]): TableTarget => ({
    id: `rights.${part}`,
    label: `${label}: a statement’s address, or words`,
    kinds,
    several: true,
    names,
    read: (draft, cell) =>
      draft.set(`rights.${part}.${isWebAddress(cell.words) ? 'statement' : 'note'}`, cell.words, cell),
  })),
  {
    id: 'rights.work.holder',
    label: 'Rights in the document: holder',
    kinds,
    names: ['rights holder', 'rightsholder', 'правообладатель'],
    read: (draft, cell) => draft.set('rights.work.holder', cell.words, cell),
  },
  {
    id: 'embargoUntil',
    label: 'Embargo until (a day, as 2030-01-31)',
    kinds,
    names: ['embargo', 'embargo until'],
    read: (draft, cell) => {
      if (/^\d{4}-\d{2}-\d{2}$/.test(cell.words)) draft.set('embargoUntil', cell.words, cell);
      else draft.refused ??= { field: cell.column, message: 'An embargo ends on a day, written as 2030-01-31.' };
    },
  },
  ...texts.map(([kind, label, names]): TableTarget => ({
    id: `texts.${kind}`,
    label: `${label}, as plain text`,
    kinds,
    language: true,
    names,
    read: (draft, cell) => draft.add(`@${kind}`, localized(cell)),
  })),
  {
    id: 'texts.transcript.language',
    label: 'Transcript: its language',
    kinds,
    names: ['text language', 'transcript language'],
    read: (draft, cell) => {
      const language = readLanguage(cell.words) ?? termMeant(cell.words, draft.terms.language);
      if (language === undefined) draft.keep(cell, 'A language that isn’t known');
      else draft.set('@transcript.language', language, cell);
    },
  },
];
