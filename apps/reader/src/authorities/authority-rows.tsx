import type { AuthorityEntry, AuthorityListView } from '@fonds/domain/views/authority';
import { Localized } from '@fonds/ui/localized';
import { words } from '@fonds/ui/words';
import { documentsInWords } from '../components/counts.ts';

interface AuthorityRowProps {
  readonly entry: AuthorityEntry;
  readonly path: string;
  /** Where its documents lead, when not to its own page. */
  readonly documents?: string;
}

/** A person, place, subject … in a list: name, dates, a few names in other scripts, and how many documents. */
export function AuthorityRow({ entry, path, documents }: AuthorityRowProps) {
  const particulars = [entry.type, entry.dates].filter((part) => part !== null).join(', ');
  return (
    <li className="flex items-baseline justify-between gap-5 border-b border-hair py-3">
      <div className="min-w-0">
        <a
          href={`${path}/${encodeURIComponent(entry.slug)}`}
          className="text-[1.0625rem] text-ink [overflow-wrap:anywhere]"
        >
          <Localized language={entry.language}>{entry.name}</Localized>
        </a>
        {particulars === '' && entry.variants.length === 0 ? null : (
          <p className="flex flex-wrap gap-x-3 font-sans text-[0.8125rem] leading-normal text-muted">
            {particulars === '' ? null : <span>{particulars}</span>}
            {entry.variants.map((variant, index) => (
              <Localized key={index} language={variant.language}>
                {variant.text}
              </Localized>
            ))}
          </p>
        )}
      </div>
      <span className="shrink-0 font-sans text-sm text-muted tabular-nums">
        {documents === undefined ? (
          documentsInWords(entry.documents)
        ) : (
          <a href={documents}>{documentsInWords(entry.documents)}</a>
        )}
      </span>
    </li>
  );
}

interface Letter {
  readonly key: string;
  readonly entries: readonly AuthorityEntry[];
}

/** One page of a list by name, letter by letter. */
export function LetteredRows({ list, path }: { readonly list: AuthorityListView; readonly path: string }) {
  return byLetter(list).map(({ key, entries }) => {
    const [script = '', letter = ''] = key.split('-');
    return (
      <section key={key} className="mt-6 grid max-w-reading gap-x-5 sm:grid-cols-[4.5rem_minmax(0,1fr)]">
        <h2
          id={key}
          className={`pt-2 leading-none font-light text-muted max-sm:pb-2 ${letter === '' ? 'text-base' : 'text-[1.75rem]'}`}
        >
          {words.authorities.markOf(script, letter)}
        </h2>
        <ul>
          {entries.map((entry) => (
            <AuthorityRow key={entry.id} entry={entry} path={path} />
          ))}
        </ul>
      </section>
    );
  });
}

function byLetter({ entries, marksOfEntries }: AuthorityListView): readonly Letter[] {
  const letters: { key: string; entries: AuthorityEntry[] }[] = [];
  entries.forEach((entry, index) => {
    const key = marksOfEntries[index] ?? '';
    const last = letters.at(-1);
    if (last?.key === key) last.entries.push(entry);
    else letters.push({ key, entries: [entry] });
  });
  return letters;
}
