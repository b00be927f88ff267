import type { CollectionView } from '@fonds/domain/views/public';
import { DocumentListEntry } from '@fonds/ui/document-list-entry';
import { Pager } from '@fonds/ui/pager';
import { words } from '@fonds/ui/words';
import { ChronologicalList } from '../components/chronological-list.tsx';
import { documentHref } from '../components/search-links.ts';
import { changed, type CollectionAsked } from './address.ts';

interface DocumentsProps {
  readonly view: CollectionView;
  readonly asked: CollectionAsked;
  readonly path: string;
}

/** The documents of a collection under the marks of their months, or in its editors' order. */
export function Documents({ view, asked, path }: DocumentsProps) {
  const { list } = view;
  return (
    <div className="min-w-0">
      <h2 className="sr-only">{words.collections.documents}</h2>
      {view.documents === 0 ? <p className="lede">{words.collections.noneHere}</p> : null}
      {view.documents > 0 && list.total === 0 ? (
        <p className="lede">
          {words.collections.noneChosen} <a href={path}>{words.collections.showAllOf(view.documents)}</a>
        </p>
      ) : null}
      {view.order === 'own' ? (
        <OwnOrder view={view} />
      ) : (
        <ChronologicalList entries={list.entries} marks={view.marks} q={asked.search.q} />
      )}
      <Pager
        page={list.page}
        pageSize={list.pageSize}
        total={list.total}
        href={(page) => changed(path, asked, { search: { page } })}
      />
    </div>
  );
}

/** The editors' order, with what they say of each document. */
function OwnOrder({ view }: { readonly view: CollectionView }) {
  return view.list.entries.map((entry) => {
    const note = view.memberNotes[entry.id];
    return (
      <div key={entry.id}>
        {note === undefined ? null : (
          <p className="mt-6 -mb-2 max-w-reading border-l-2 border-line pl-4 text-[1.0625rem] leading-normal whitespace-pre-line">
            {note}
          </p>
        )}
        <DocumentListEntry entry={entry} href={documentHref(entry.slug)} />
      </div>
    );
  });
}
