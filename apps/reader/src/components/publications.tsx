import type { Publication } from '@fonds/domain/views/public';
import { dayInWords } from './gone.tsx';

/** How the record changed and when: its publications, newest first. */
export function PublicationHistory({ publications }: { readonly publications: readonly Publication[] }) {
  if (publications.length === 0) return null;
  const newestFirst = [...publications].reverse();
  return (
    <section aria-labelledby="history" className="mt-12 max-w-reading border-t border-line pt-6 print:hidden">
      <h2 id="history" className="eyebrow mb-3">
        History of this record
      </h2>
      <ol className="space-y-1 font-sans text-sm leading-normal">
        {newestFirst.map((publication, index) => (
          <li key={`${publication.revision}-${publication.publishedAt}`}>
            <time dateTime={publication.publishedAt} className="text-muted">
              {dayInWords(publication.publishedAt)}
            </time>{' '}
            {index === newestFirst.length - 1 ? 'Published' : 'Published again'}, revision {publication.revision}
            {publication.note ? <span className="text-muted">: {publication.note}</span> : null}
            {publication.withdrawnAt ? (
              <span className="text-oxide"> withdrawn {dayInWords(publication.withdrawnAt)}</span>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
