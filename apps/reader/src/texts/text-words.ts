import { dateInWords } from '@fonds/domain/dates/words';
import type { DocumentTextView, DocumentView } from '@fonds/domain/views/public';
import { languageName } from '@fonds/domain/language-name';
import { words } from '@fonds/ui/words';

/** What a text is: *English translation*, and which of several alike: *English translation by A. Specimen*. */
export function textName(text: DocumentTextView, view: Pick<DocumentView, 'texts' | 'body'>): string {
  const name = kindOf(text);
  const alike = view.texts.filter((other) => kindOf(other) === name);
  if (alike.length < 2) return name;
  const more = [text.translator ? words.texts.translatedBy(text.translator) : '', releaseWords(text, view)];
  const [translator, release] = more;
  const told = new Set(alike.map((other) => other.translator)).size > 1 && translator ? [translator] : [];
  const released = new Set(alike.map((other) => other.release)).size > 1 && release ? [release] : [];
  const whole = [name, ...told, ...released].join(' ');
  return whole === name ? `${name} (${text.key})` : whole;
}

function kindOf({ language, kind, completeness }: DocumentTextView): string {
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
