import type { DocumentTextView, DocumentView } from '@fonds/domain/views/public';
import { textName } from './text-words.ts';

/** Relations whose documents are versions of this one. */
const versions: ReadonlySet<string> = new Set(['draft-of', 'version-of', 'duplicate-of']);

/** The address where two texts are compared: keys of this document's, or `SLUG:KEY` of a related one's. */
export function compareAddress(path: string, a: string, b: string, only?: 'changes'): string {
  const parameters = new URLSearchParams({ a, b, ...(only ? { only } : {}) });
  return `${path}/compare?${parameters.toString().replaceAll('%3A', ':')}`;
}

/** The texts in the same language that a text can be compared with, the earlier release first. */
export function comparableWith(
  view: DocumentView,
  text: DocumentTextView,
): { key: string; name: string; a: string; b: string }[] {
  const base = (tag: string) => tag.split('-')[0];
  return view.texts
    .filter((other) => other.key !== text.key && base(other.language) === base(text.language))
    .map((other) => {
      const [a, b] = inOrder(view, text, other);
      return { key: other.key, name: textName(other, view), a: a.key, b: b.key };
    });
}

/** Two texts of a document, that of the earlier release first; else as they stand. */
export function inOrder(
  view: DocumentView,
  one: DocumentTextView,
  other: DocumentTextView,
): readonly [DocumentTextView, DocumentTextView] {
  const place = (text: DocumentTextView) => {
    const release = view.body.releases.find(({ key }) => key === text.release);
    return release?.edtf ?? '';
  };
  const [a, b] = [place(one), place(other)];
  if (a !== b && a !== '' && b !== '') return a < b ? [one, other] : [other, one];
  return view.texts.indexOf(one) < view.texts.indexOf(other) ? [one, other] : [other, one];
}

/** The documents that are versions of this one and public, by slug. */
export function relatedVersions(view: DocumentView): { slug: string; name: string }[] {
  return view.relations.flatMap(({ relation, path, name }) => {
    const slug = path?.startsWith('/documents/') ? path.slice('/documents/'.length) : undefined;
    return versions.has(relation) && slug !== undefined ? [{ slug, name }] : [];
  });
}
