import type { DocumentTextView, DocumentView } from '@fonds/domain/views/public';
import { comparableWith, inOrder, relatedVersions } from './compare-address.ts';
import { textName } from './text-words.ts';

/** One of the two texts that are compared: what it is called, where it stands, how an address names it. */
export interface ComparedSide {
  readonly key: string;
  readonly label: string;
  readonly path: string;
  readonly language: string;
  readonly html: string;
}

type FindDocument = (slug: string) => Promise<DocumentView | undefined>;

/**
 * The two texts that an address asks for, `a` and `b`: keys of the document's texts, or `SLUG:KEY` for a text of a version
 * of it (`SLUG` alone: the one in the same language). Without them, the first two that can be compared. Undefined where an
 * address names what there is not.
 */
export async function findSides(
  view: DocumentView,
  asked: { readonly a: string | undefined; readonly b: string | undefined },
  find: FindDocument,
): Promise<readonly [ComparedSide, ComparedSide] | undefined> {
  if (asked.a === undefined && asked.b === undefined) return usualSides(view);
  const a = await findSide(view, asked.a ?? '', undefined, find);
  const b = a && (await findSide(view, asked.b ?? '', a.language, find));
  return a && b ? [a, b] : undefined;
}

function usualSides(view: DocumentView): readonly [ComparedSide, ComparedSide] | undefined {
  for (const text of view.texts) {
    const [other] = comparableWith(view, text);
    const second = view.texts.find(({ key }) => key === other?.key);
    if (!second) continue;
    const [a, b] = inOrder(view, text, second);
    return [sideOf(view, a), sideOf(view, b)];
  }
  return undefined;
}

async function findSide(
  view: DocumentView,
  key: string,
  language: string | undefined,
  find: FindDocument,
): Promise<ComparedSide | undefined> {
  const own = view.texts.find((text) => text.key === key);
  if (own) return sideOf(view, own);
  const [slug = '', textKey] = key.split(':');
  if (!relatedVersions(view).some((version) => version.slug === slug)) return undefined;
  const other = await find(slug);
  const base = (tag: string | undefined) => tag?.split('-')[0];
  const text =
    other?.texts.find((each) => each.key === textKey) ??
    (textKey === undefined ? other?.texts.find((each) => base(each.language) === base(language)) : undefined);
  return other && text ? sideOf(other, text, view) : undefined;
}

/** A text as a side; of another document, its title says which. */
function sideOf(view: DocumentView, text: DocumentTextView, from: DocumentView = view): ComparedSide {
  const foreign = view !== from;
  const name = textName(text, view);
  return {
    key: foreign ? `${view.entry.slug}:${text.key}` : text.key,
    label: foreign ? `${view.entry.title.text}: ${name}` : name,
    path: `/documents/${encodeURIComponent(view.entry.slug)}?texts=${text.key}`,
    language: text.language,
    html: text.html,
  };
}
