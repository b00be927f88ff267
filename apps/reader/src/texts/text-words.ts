import { dateInWords } from '@fonds/domain/dates/words';
import type { DocumentTextView, DocumentView } from '@fonds/domain/views/public';
import { languageName } from '@fonds/domain/language-name';
import { words } from '@fonds/ui/words';

type Named = Pick<DocumentView, 'texts' | 'body' | 'labels'>;

/** What a text is: *English translation*, and of several alike which: *English translation as released 2004*. */
export function textName(text: DocumentTextView, view: Named): string {
  const name = textKind(text, view);
  const alike = view.texts.filter((other) => other !== text && textKind(other, view) === name);
  if (alike.length === 0) return name;
  const release = releaseWords(text, view);
  const by = text.translator ? words.texts.translatedBy(text.translator) : '';
  if (release !== '' && alike.every((other) => releaseWords(other, view) !== release)) return `${name} ${release}`;
  if (by !== '' && alike.every((other) => other.translator !== text.translator)) return `${name} ${by}`;
  return `${name} (${text.key})`;
}

/** *English translation*, *Russian original, excerpt*. */
export function textKind(
  { language, kind, completeness }: DocumentTextView,
  { labels }: Pick<DocumentView, 'labels'>,
): string {
  const part = words.texts.completeness[completeness];
  return `${languageName(language, labels.languages)} ${words.texts.kinds[kind]}${part === '' ? '' : `, ${part}`}`;
}

/** *as released 1978*, or by whom where no date is known; empty where the text renders no release, or one of which neither is known. */
export function releaseWords(text: DocumentTextView, { body }: Pick<DocumentView, 'body'>): string {
  const release = body.releases.find(({ key }) => key === text.release);
  if (release === undefined) return '';
  const when = release.edtf === undefined ? release.words : dateInWords(release.edtf);
  if (when !== undefined) return words.texts.releasedIn(when);
  const by = [release.agency, release.caseNumber].filter((part) => part !== undefined).join(', ');
  return by === '' ? '' : words.texts.releasedBy(by);
}

/** Who made a text, from what, and who looked it over. */
export function textParticulars(text: DocumentTextView, view: Named): string {
  const { translator, reviewer, method, kind } = text;
  const by = translator ? words.texts.translatedBy(translator) : '';
  const machine = method === 'by-machine' && kind !== 'ocr';
  const parts = [
    by === '' ? (machine ? words.texts.madeByMachine : kind === 'transcript' ? words.texts.transcript : '') : by,
    by !== '' && machine ? words.texts.byMachine : '',
    sourceWords(text, view),
    reviewer ? words.texts.reviewedBy(reviewer) : '',
    releaseWords(text, view),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function sourceWords({ source }: DocumentTextView, { texts, labels }: Named): string {
  if (!source) return '';
  if ('notHeld' in source) return words.texts.translatedFromNotHeld;
  const language = 'language' in source ? source.language : texts.find(({ key }) => key === source.text)?.language;
  return language === undefined ? '' : words.texts.translatedFrom(languageName(language, labels.languages));
}
