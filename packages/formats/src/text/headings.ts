import { languageName } from '@fonds/domain/language-name';
import type { NamedLabels } from '@fonds/domain/term-labels';
import type { DocumentTextView } from '@fonds/domain/views/public';

const kinds = { transcript: 'original', translation: 'translation', ocr: 'original, read by machine' } as const;

/** What stands over a text: *Russian original*; *English translation by A. Madeup, excerpt*. */
export function textHeading(
  { language, kind, completeness, translator, reviewer, method }: DocumentTextView,
  { languages }: NamedLabels,
): string {
  const by = translator ? ` by ${translator}` : '';
  const machine = method === 'by-machine' && kind !== 'ocr' ? ', made by machine' : '';
  const part = completeness === 'full' ? '' : `, ${completeness}`;
  const reviewed = reviewer ? `, reviewed by ${reviewer}` : '';
  return `${languageName(language, languages)} ${kinds[kind]}${by}${machine}${part}${reviewed}`;
}

const notes: Readonly<Record<string, string>> = {
  original: 'Note',
  editor: 'Editor’s note',
  translator: 'Translator’s note',
};

/** Whose note it is, by `data-note`. */
export function noteHeading(kind: string | undefined): string {
  return notes[kind ?? 'original'] ?? 'Note';
}
