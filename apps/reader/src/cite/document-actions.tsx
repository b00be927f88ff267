import type { DocumentEntry } from '@fonds/domain/views/public';
import { ButtonLink } from '@fonds/ui/button';
import { SaveButton } from '@fonds/ui/save-button';
import { words } from '@fonds/ui/words';

/** What one does with a document: cite it, keep it. */
export function DocumentActions({ entry }: { readonly entry: DocumentEntry }) {
  return (
    <div className="mb-6 flex flex-wrap gap-2.5 border-b border-hair pb-6 print:hidden">
      <ButtonLink look="main" href={citePath(entry.slug)} rel="nofollow">
        {words.cite.citeIt}
      </ButtonLink>
      <SaveButton id={entry.id} date={entry.date.words} />
    </div>
  );
}

/** The page of a document's citations; of one paragraph where its anchor is given. */
export function citePath(slug: string, anchor?: string): string {
  const path = `/documents/${encodeURIComponent(slug)}/cite`;
  return anchor === undefined ? path : `${path}?p=${encodeURIComponent(anchor)}`;
}
