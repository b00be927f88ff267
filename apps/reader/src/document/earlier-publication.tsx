import type { DocumentView } from '@fonds/domain/views/public';
import { words } from '@fonds/ui/words';
import { dayInWords } from '../components/day-in-words.ts';
import { documentHref } from '../components/search-links.ts';

/** Says that what is read here has been superseded, and leads to what stands. */
export function EarlierPublication({ view }: { readonly view: DocumentView }) {
  const { shown, publications, entry } = view;
  const last = publications.at(-1);
  if (!last || shown === last || shown.revision === last.revision) return null;
  const path = documentHref(entry.slug);
  return (
    <aside
      aria-label={words.history.earlierLabel}
      className="mt-6 border-l-2 border-oxide py-1 pl-4 font-sans text-[0.9375rem]"
    >
      <p>{words.history.earlier(dayInWords(shown.publishedAt), shown.revision)}</p>
      <p className="mt-1 flex flex-wrap gap-x-5">
        <a href={path}>{words.history.toStanding(dayInWords(last.publishedAt))}</a>
        <a href={`${path}/compare?a=${shown.revision}&b=${last.revision}`}>{words.history.whatChangedSince}</a>
        <a href={`${path}/history`}>{words.history.all}</a>
      </p>
    </aside>
  );
}
