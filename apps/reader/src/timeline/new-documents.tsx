import { dateInWords } from '@fonds/domain/dates/words';
import type { Listed } from '@fonds/domain/views/public';
import type { NewDocument } from '@fonds/domain/views/timeline';
import { DocumentListEntry } from '@fonds/ui/document-list-entry';
import { Pager } from '@fonds/ui/pager';
import { words } from '@fonds/ui/words';
import { documentHref } from '../components/search-links.ts';

/** Documents under the days on which they were published. */
export function NewDocuments({ list }: { readonly list: Listed<NewDocument> }) {
  const { days } = words;
  const published = Map.groupBy(list.entries, (entry) => entry.publishedAt.slice(0, 10));
  return (
    <div className="mt-8 max-w-reading">
      {list.total === 0 ? <p className="lede">{days.nothingNew}</p> : null}
      {[...published].map(([day, entries]) => (
        <section key={day} aria-labelledby={`on-${day}`} className="mb-9">
          <h2 id={`on-${day}`} className="border-b border-line pb-3 font-sans text-[0.9375rem] font-semibold">
            {days.publishedOn(dateInWords(day))}
          </h2>
          {entries.map((entry) => (
            <DocumentListEntry key={entry.id} entry={entry} href={documentHref(entry.slug)} />
          ))}
        </section>
      ))}
      <Pager {...list} href={(page) => (page > 1 ? `/new?page=${page}` : '/new')} />
    </div>
  );
}
