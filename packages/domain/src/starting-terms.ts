import { builtInIds, builtInTerm } from './built-in-terms.ts';
import { classificationMark } from './classification-mark.ts';
import { vocabularies, type OwnTerm, type Vocabulary } from './vocabularies.ts';

const types: Readonly<Record<string, string>> = {
  letter: 'Letter',
  telegram: 'Telegram',
  conversation: 'Record of conversation',
  report: 'Report',
  decision: 'Decision',
  statement: 'Statement',
  minutes: 'Minutes',
  note: 'Note',
  memorandum: 'Memorandum',
  treaty: 'Treaty',
  map: 'Map',
  photograph: 'Photograph',
};

// By their tags. Node has these names too, but words them otherwise from version to version.
const languages: Readonly<Record<string, string>> = {
  en: 'English',
  ru: 'Russian',
  zh: 'Chinese',
  'zh-Hans': 'Simplified Chinese',
  'zh-Hant': 'Traditional Chinese',
  ko: 'Korean',
  ja: 'Japanese',
  de: 'German',
  fr: 'French',
  es: 'Spanish',
  pl: 'Polish',
  cs: 'Czech',
  sk: 'Slovak',
  hu: 'Hungarian',
  ro: 'Romanian',
  bg: 'Bulgarian',
  sr: 'Serbian',
  hr: 'Croatian',
  sq: 'Albanian',
  uk: 'Ukrainian',
  be: 'Belarusian',
  lt: 'Lithuanian',
  lv: 'Latvian',
  et: 'Estonian',
  mn: 'Mongolian',
  vi: 'Vietnamese',
  ar: 'Arabic',
  fa: 'Persian',
  he: 'Hebrew',
  tr: 'Turkish',
  pt: 'Portuguese',
  it: 'Italian',
  nl: 'Dutch',
  sv: 'Swedish',
  no: 'Norwegian',
  da: 'Danish',
  fi: 'Finnish',
  el: 'Greek',
  la: 'Latin',
  'ru-Latn-alalc97': 'Russian (Latin, ALA-LC Romanization, 1997 edition)',
  'zh-Latn-pinyin': 'Chinese (Latin, Pinyin romanization)',
  'zh-Latn-wadegile': 'Chinese (Latin, Wade-Giles romanization)',
  'ko-Latn': 'Korean (Latin)',
};

// By the scheme.
const levels: Readonly<Record<string, readonly string[]>> = {
  USSR: ['Совершенно секретно', 'Секретно', 'Для служебного пользования'],
  'United States': ['Top Secret', 'Secret', 'Confidential', 'Restricted', 'Official Use Only', 'Unclassified'],
  'United Kingdom': ['Top Secret', 'Secret', 'Confidential', 'Restricted'],
  NATO: ['Cosmic Top Secret', 'Secret', 'Confidential', 'Restricted'],
  China: ['绝密', '机密', '秘密'],
  GDR: ['Geheime Verschlußsache', 'Vertrauliche Verschlußsache'],
  Poland: ['Tajne specjalnego znaczenia', 'Tajne'],
  Hungary: ['Szigorúan titkos', 'Titkos'],
};

// By their addresses.
const rights: Readonly<Record<string, string>> = {
  'https://creativecommons.org/publicdomain/mark/1.0/': 'Public domain',
  'https://creativecommons.org/publicdomain/zero/1.0/': 'CC0: no rights reserved',
  'https://creativecommons.org/licenses/by/4.0/': 'CC BY 4.0',
  'https://creativecommons.org/licenses/by-sa/4.0/': 'CC BY-SA 4.0',
  'https://creativecommons.org/licenses/by-nc/4.0/': 'CC BY-NC 4.0',
  'http://rightsstatements.org/vocab/InC/1.0/': 'In copyright',
  'http://rightsstatements.org/vocab/InC-RUU/1.0/': 'In copyright – rights holder not found',
  'http://rightsstatements.org/vocab/NoC-US/1.0/': 'No copyright – United States',
  'http://rightsstatements.org/vocab/CNE/1.0/': 'Copyright not evaluated',
  'http://rightsstatements.org/vocab/UND/1.0/': 'Copyright undetermined',
  'http://rightsstatements.org/vocab/NKC/1.0/': 'No known copyright',
};

function labelsOf(vocabulary: Vocabulary): ReadonlyMap<string, string> {
  switch (vocabulary) {
    case 'document-type':
      return new Map(Object.entries(types));
    case 'language':
      return new Map(Object.entries(languages));
    case 'classification':
      return new Map(
        Object.entries(levels).flatMap(([scheme, called]) =>
          called.map((level) => [classificationMark({ scheme, level }), level] as const),
        ),
      );
    case 'rights-statement':
      return new Map(Object.entries(rights));
    default:
      return new Map(builtInIds(vocabulary).map((id) => [id, builtInTerm(vocabulary, id)?.label ?? id]));
  }
}

const starting = new Map(vocabularies.map((vocabulary) => [vocabulary, labelsOf(vocabulary)]));

/** A term as every archive starts with it, of the migrations; undefined for one that an archive added. */
export function startingTerm(vocabulary: Vocabulary, id: string): OwnTerm | undefined {
  const label = starting.get(vocabulary)?.get(id);
  if (label === undefined) return undefined;
  const inverse = builtInTerm(vocabulary, id)?.inverse ?? null;
  return { vocabulary, id, label, inverse, retired: false, mergedInto: null };
}

/** Whether two terms of one id say the same. */
export function isSameTerm(one: OwnTerm, other: OwnTerm): boolean {
  return (
    one.label === other.label &&
    one.inverse === other.inverse &&
    one.retired === other.retired &&
    one.mergedInto === other.mergedInto
  );
}

/** Whether an archive added a term, or keeps it otherwise than every archive starts with it. */
export function isOwnTerm(term: OwnTerm): boolean {
  const start = startingTerm(term.vocabulary, term.id);
  return start === undefined || !isSameTerm(term, start);
}
