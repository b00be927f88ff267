import type { DocumentEntry, ListMark } from '@fonds/domain/views/public';
import type { SearchHit } from '@fonds/domain/views/search';
import { DocumentListEntry } from '@fonds/ui/document-list-entry';
import { documentsInWords } from './counts.ts';
import { groupByMark } from './grouping.ts';
import { documentHref } from './search-links.ts';

interface ChronologicalListProps {
  readonly entries: readonly (DocumentEntry | SearchHit)[];
  readonly marks: readonly ListMark[];
  readonly q: string;
}

/** Documents in order of time under the marks of their months and years, which stay in sight while one reads. */
export function ChronologicalList({ entries, marks, q }: ChronologicalListProps) {
  const groups = groupByMark(entries, marks);
  return groups.map((group, index) => (
    <section key={`${group.key}-${index}`} aria-labelledby={`mark-${index}`} className={index === 0 ? '' : 'mt-9'}>
      <div
        id={groups.findIndex((other) => other.key === group.key) === index ? group.key : undefined}
        className="sticky top-0 z-10 flex items-baseline justify-between gap-4 border-b border-line bg-paper py-3 font-sans text-[0.9375rem] leading-none print:static"
      >
        <h3 id={`mark-${index}`} className="font-sans font-semibold">
          {group.label}
        </h3>
        {group.count === null ? null : <span className="text-muted">{documentsInWords(group.count)}</span>}
      </div>
      {group.entries.map((entry) => (
        <DocumentListEntry key={entry.id} entry={entry} href={documentHref(entry.slug, q)} />
      ))}
    </section>
  ));
}
