import type { DocumentEntry } from '@fonds/domain/views/public';
import { Localized } from '@fonds/ui/localized';
import { documentHref } from './search-links.ts';

/** Documents by title and date alone. */
export function ShortList({ entries }: { readonly entries: readonly DocumentEntry[] }) {
  return (
    <ul className="space-y-3">
      {entries.map((entry) => (
        <li key={entry.id} className="font-serif text-[1.0625rem] leading-[1.4]">
          <a href={documentHref(entry.slug)} className="text-ink [overflow-wrap:anywhere]">
            <Localized language={entry.title.language}>{entry.title.text}</Localized>
          </a>
          <br />
          <span className="facts">{entry.date.words}</span>
        </li>
      ))}
    </ul>
  );
}
