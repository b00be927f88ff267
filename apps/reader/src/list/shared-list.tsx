import type { ListedDocument } from '@fonds/domain/views/list';
import { Button } from '@fonds/ui/button';
import { DocumentListEntry } from '@fonds/ui/document-list-entry';
import { words } from '@fonds/ui/words';
import { dayInWords } from '../components/day-in-words.ts';
import { documentHref } from '../components/search-links.ts';
import { ListExports } from './list-exports.tsx';

interface SharedListProps {
  readonly ids: readonly string[];
  readonly documents: readonly ListedDocument[];
}

/** A list that came by its address. The reader's own stays as it is, until the reader adds this one to it. */
export function SharedList({ ids, documents }: SharedListProps) {
  return (
    <>
      <h1 className="title mt-8 lg:mt-14">{words.list.shared}</h1>
      <p className="mt-4 max-w-reading font-sans text-sm text-muted">{words.list.sharedLead}</p>
      <p className="mt-4 flex flex-wrap items-center gap-x-5 font-sans text-sm print:hidden">
        <Button hidden data-add-all="">
          {words.list.add}
        </Button>
        <a href="/list">{words.list.name}</a>
      </p>
      <div className="mt-6 max-w-[58rem]">
        {documents.map((listed) =>
          listed.state === 'public' ? (
            <DocumentListEntry key={listed.id} entry={listed.entry} href={documentHref(listed.entry.slug)} level={2} />
          ) : (
            <p key={listed.id} className="border-b border-hair py-6 font-sans text-sm text-muted">
              {listed.state === 'withdrawn'
                ? words.list.withdrawn(dayInWords(listed.withdrawnAt))
                : words.list.notPublic}
            </p>
          ),
        )}
      </div>
      <ListExports ids={ids} />
    </>
  );
}
