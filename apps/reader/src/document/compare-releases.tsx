import type { DocumentView } from '@fonds/domain/views/public';
import { words } from '@fonds/ui/words';
import { documentHref } from '../components/search-links.ts';
import { comparableWith, compareAddress } from '../texts/compare-address.ts';

/** A way to what each release withheld, where two texts in one language render different ones. */
export function CompareReleases({ view }: { readonly view: DocumentView }) {
  const released = (key: string) => view.texts.find((text) => text.key === key)?.release;
  const [pair] = view.texts.flatMap((text) =>
    comparableWith(view, text).filter(({ a, b }) => released(a) && released(b) && released(a) !== released(b)),
  );
  if (!pair) return null;
  return (
    <p className="mt-2 print:hidden">
      <a href={compareAddress(documentHref(view.entry.slug), pair.a, pair.b)}>{words.facts.compareReleases}</a>
    </p>
  );
}
