import { levelInWords } from './classification-mark.ts';
import { dateInWords } from './dates/words.ts';
import type { Document } from './document.ts';
import { labelIn, type Labels } from './term-labels.ts';

type Locator = Document['locators'][number];
type Release = Document['releases'][number];

/** *declassified 2004*: the last regrading, when the document is no longer classified. */
export function declassification(
  { classification }: Pick<Document, 'classification'>,
  levels: Labels = {},
): string | undefined {
  const last = classification?.regradings.at(-1);
  if (!classification || !last) return undefined;
  const words =
    last.to === 'declassified'
      ? 'declassified'
      : `regraded ${levelInWords({ scheme: classification.scheme, level: last.to }, levels)}`;
  const date = last.edtf ? dateInWords(last.edtf) : last.words;
  return date ? `${words} ${date}` : words;
}

/** How a decision on release ended. */
export const releaseOutcomes = { 'in-full': 'in full', 'in-part': 'in part', denied: 'denied in full' } as const;

/** A release in a line: *2004, in part (FOIA), 3 passages withheld*. */
export function releaseInWords(release: Release): string {
  const parts = [
    release.edtf ? dateInWords(release.edtf) : (release.words ?? 'undated'),
    release.outcome ? releaseOutcomes[release.outcome] : '',
    release.basis ? `under ${release.basis}` : '',
    release.withheld.length > 0
      ? `${release.withheld.length} ${release.withheld.length === 1 ? 'passage' : 'passages'} withheld`
      : '',
  ];
  return parts.filter(Boolean).join(', ');
}

export const locatorRoles = {
  original: 'Where the original is',
  'copy-consulted': 'Copy consulted',
  microfilm: 'Microfilm',
  'published-in': 'Published in',
} as const satisfies Record<Locator['role'], string>;

export const transmissionWords = { original: 'Original', copy: 'Copy', draft: 'Draft', extract: 'Extract' } as const;

const statements: readonly (readonly [RegExp, string])[] = [
  [/creativecommons\.org\/publicdomain\/zero\//, 'CC0: no rights reserved'],
  [/creativecommons\.org\/publicdomain\/mark\//, 'Public domain'],
  [/rightsstatements\.org\/vocab\/InC-OW-EU\//, 'In copyright – EU orphan work'],
  [/rightsstatements\.org\/vocab\/InC-EDU\//, 'In copyright – educational use permitted'],
  [/rightsstatements\.org\/vocab\/InC-NC\//, 'In copyright – non-commercial use permitted'],
  [/rightsstatements\.org\/vocab\/InC-RUU\//, 'In copyright – rights holder not found'],
  [/rightsstatements\.org\/vocab\/InC\//, 'In copyright'],
  [/rightsstatements\.org\/vocab\/NoC-CR\//, 'No copyright – contractual restrictions'],
  [/rightsstatements\.org\/vocab\/NoC-NC\//, 'No copyright – non-commercial use only'],
  [/rightsstatements\.org\/vocab\/NoC-OKLR\//, 'No copyright – other known legal restrictions'],
  [/rightsstatements\.org\/vocab\/NoC-US\//, 'No copyright – United States'],
  [/rightsstatements\.org\/vocab\/CNE\//, 'Copyright not evaluated'],
  [/rightsstatements\.org\/vocab\/UND\//, 'Copyright undetermined'],
  [/rightsstatements\.org\/vocab\/NKC\//, 'No known copyright'],
];

/** A rights statement's name by its address: the archive's own label, else the standard's; of Creative Commons licences the code and version. */
export function rightsInWords(address: string, labels: Labels = {}): string {
  const own = labelIn(labels, address);
  if (own !== undefined) return own;
  const known = statements.find(([pattern]) => pattern.test(address));
  if (known) return known[1];
  const licence = /creativecommons\.org\/licenses\/([a-z-]+)\/([\d.]+)/.exec(address);
  if (licence) return `CC ${(licence[1] ?? '').toUpperCase()} ${licence[2] ?? ''}`;
  return address;
}

/** What relation another document stands in to this one. */
export const relationWords: Readonly<Record<string, string>> = {
  'replies-to': 'Replies to',
  'draft-of': 'Draft of',
  'version-of': 'Version of',
  'duplicate-of': 'Duplicate of',
  'enclosure-of': 'Enclosure of',
  'translation-of': 'Translation of',
  'other-side-of': 'Other side’s record of the same meeting',
  'refers-to': 'Refers to',
  'see-also': 'See also',
};

const gapWords: Readonly<Record<string, string>> = {
  'not-declassified': 'not declassified',
  illegible: 'illegible',
  damaged: 'damaged',
};

/** Why words are missing from a text: *not declassified*. */
export function gapReasonInWords(reason: string): string {
  return gapWords[reason] ?? reason;
}
