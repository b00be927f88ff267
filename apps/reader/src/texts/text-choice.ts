import type { DocumentTextView, DocumentView } from '@fonds/domain/views/public';

/** Which texts of a document a page shows, one or two of them beside each other, and which it only offers. */
export interface TextChoice {
  readonly shown: readonly DocumentTextView[];
  readonly others: readonly DocumentTextView[];
}

/**
 * The texts that an address asks for (`texts=ru,en`); else both of two, and of more the original with its first translation.
 * Keys that there are not count for nothing.
 */
export function chooseTexts(texts: readonly DocumentTextView[], wanted: string | undefined): TextChoice {
  const keys = [...new Set((wanted ?? '').split(','))].slice(0, 2);
  const asked = keys.flatMap((key) => texts.find((text) => text.key === key) ?? []);
  const shown = asked.length > 0 ? asked : usual(texts);
  return { shown, others: texts.filter((text) => !shown.includes(text)) };
}

function usual(texts: readonly DocumentTextView[]): readonly DocumentTextView[] {
  if (texts.length <= 2) return texts;
  const original = texts.find(({ kind }) => kind !== 'translation') ?? texts[0];
  const translation =
    texts.find(({ source }) => source && 'text' in source && source.text === original?.key) ??
    texts.find(({ kind }) => kind === 'translation');
  return texts.filter((text) => text === original || text === translation);
}

/** The address of a document's page, in the publication that is shown, with some of its texts, hits and all. */
export function textsAddress(
  { entry, shown, publications }: Pick<DocumentView, 'entry' | 'shown' | 'publications'>,
  keys: readonly string[],
  q: string,
): string {
  const path = `/documents/${encodeURIComponent(entry.slug)}`;
  const parameters = new URLSearchParams(q === '' ? {} : { q });
  if (shown !== publications.at(-1)) parameters.set('revision', String(shown.revision));
  parameters.set('texts', keys.join(','));
  return `${path}?${parameters.toString().replaceAll('%2C', ',')}`;
}
