import type { DocumentView } from '@fonds/domain/views/public';
import { words } from '@fonds/ui/words';
import { documentHref } from '../components/search-links.ts';
import { HistoryList } from './history-list.tsx';

/** So many publications stand on the document's own page; the rest on that of its history. */
const mostShown = 3;

/** How the record changed and when. */
export function HistorySection({ view }: { readonly view: DocumentView }) {
  const { publications, entry } = view;
  if (publications.length === 0) return null;
  const path = documentHref(entry.slug);
  return (
    <section aria-labelledby="history" className="mt-12 max-w-reading border-t border-line pt-6 print:hidden">
      <h2 id="history" className="eyebrow mb-3">
        {words.history.title}
      </h2>
      <HistoryList
        within={view.shown === publications.at(-1)}
        publications={publications}
        most={mostShown}
        kind="document"
        path={path}
      />
      {publications.length > mostShown ? (
        <p className="mt-4 font-sans text-[0.9375rem]">
          <a href={`${path}/history`}>{words.history.all}</a>
        </p>
      ) : null}
    </section>
  );
}
