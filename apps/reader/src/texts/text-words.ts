import { dateInWords } from '@fonds/domain/dates/words';
import type { DocumentTextView, DocumentView } from '@fonds/domain/views/public';
import { languageName } from '@fonds/domain/language-name';
import { words } from '@fonds/ui/words';

/** What a text is: *English translation*, and of several alike which: *English translation as released 2004*. */
export function textName(text: DocumentTextView, view: Pick<DocumentView, 'texts' | 'body'>): string {
  const name = textKind(text);
  const alike = view.texts.filter((other) => other !== text && textKind(other) === name);
  if (alike.length === 0) return name;
  const release = releaseWords(text, view);
  const by = text.translator ? words.texts.translatedBy(text.translator) : '';
  if (release !== '' && alike.every((other) => releaseWords(other, view) !== release)) return `${name} ${release}`;
  if (by !== '' && alike.every((other) => other.translator !== text.translator)) return `${name} ${by}`;
  return `${name} (${text.key})`;
}

/** *English translation*, *Russian original, excerpt*. */
export function textKind({ language, kind, completeness }: DocumentTextView): string {
  const part = words.texts.completeness[completeness];
  return `${languageName(language)} ${words.texts.kinds[kind]}${part === '' ? '' : `, ${part}`}`;
}

/** *as released in 1978*; empty where the text renders no release, or one without a date. */
export function releaseWords(text: DocumentTextView, { body }: Pick<DocumentView, 'body'>): string {
  const release = body.releases.find(({ key }) => key === text.release);
  return release?.edtf === undefined ? '' : words.texts.releasedIn(dateInWords(release.edtf));
}

/** Who made a text, from what, and who looked it over. */
export function textParticulars(text: DocumentTextView, view: Pick<DocumentView, 'texts' | 'body'>): string {
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

function sourceWords({ source }: DocumentTextView, { texts }: Pick<DocumentView, 'texts'>): string {
  if (!source) return '';
  if ('notHeld' in source) return words.texts.translatedFromNotHeld;
  const language = 'language' in source ? source.language : texts.find(({ key }) => key === source.text)?.language;
  return language === undefined ? '' : words.texts.translatedFrom(languageName(language));
}
