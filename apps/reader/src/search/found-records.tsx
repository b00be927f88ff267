import { kindWords } from '@fonds/domain/record';
import type { FoundRecord } from '@fonds/domain/views/search';
import { Dotted } from '@fonds/ui/dotted';
import { NameLink } from '@fonds/ui/named-links';
import { words } from '@fonds/ui/words';
import { documentsInWords } from '../components/counts.ts';

/** People, places, subjects, collections and record sets that the question names. */
export function FoundRecords({ records }: { readonly records: readonly FoundRecord[] }) {
  if (records.length === 0) return null;
  return (
    <section aria-label={words.search.records} className="mt-5 border-y border-hair py-4">
      <ul className="space-y-1.5">
        {records.map((record) => (
          <li
            key={record.id}
            className="flex max-w-full flex-wrap items-baseline gap-x-3 text-[1.0625rem] leading-snug [overflow-wrap:anywhere]"
          >
            <NameLink link={record} />
            <span className="facts">
              <Dotted>
                <span className="inline-block first-letter:uppercase">
                  {record.detail ?? kindWords[record.kind].one}
                </span>
                {record.foundAs === null ? null : <bdi>{words.search.alsoCalled(record.foundAs)}</bdi>}
                {record.documents === 0 ? null : documentsInWords(record.documents)}
              </Dotted>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
