import { emptySearch } from '@fonds/domain/search-address';
import type { RelatedDocument } from '@fonds/domain/views/related';
import { Localized } from '@fonds/ui/localized';
import { NamedLinks } from '@fonds/ui/named-links';
import { words } from '@fonds/ui/words';
import { documentHref, withSearch } from '../components/search-links.ts';

const mostNames = 4;
const mostWords = 5;

interface RelatedSectionProps {
  readonly related: readonly RelatedDocument[];
  /** Of the document that they are related to. */
  readonly slug: string;
}

/** Documents that have something in common with one, each with the reason, and the search for more of like wording. */
export function RelatedSection({ related, slug }: RelatedSectionProps) {
  if (related.length === 0) return null;
  return (
    <section aria-labelledby="related" className="mt-12 max-w-reading border-t border-line pt-6 print:hidden">
      <h2 id="related" className="eyebrow mb-1">
        {words.related.title}
      </h2>
      <p className="facts mb-4">{words.related.how}</p>
      <ul className="space-y-4">
        {related.map(({ entry, shared, daysApart, words: common }) => (
          <li key={entry.id} className="leading-snug">
            <a
              href={documentHref(entry.slug)}
              className="line-clamp-3 text-[1.0625rem] text-ink [overflow-wrap:anywhere]"
            >
              <Localized language={entry.title.language}>{entry.title.text}</Localized>
            </a>
            <p className="facts mt-0.5 flex flex-wrap gap-x-3">
              <span>
                {entry.date.words}
                {daysApart === null ? '' : ` (${words.related.apart(daysApart)})`}
              </span>
              {shared.length > 0 ? (
                <span>
                  {words.related.shared} <NamedLinks links={shared} most={mostNames} />
                </span>
              ) : null}
              {common.length > 0 ? <span>{words.related.words(common.slice(0, mostWords))}</span> : null}
            </p>
          </li>
        ))}
      </ul>
      <p className="mt-4 font-sans text-sm">
        <a href={withSearch('/search', emptySearch, { q: `like:${slug}` })} rel="nofollow">
          {words.search.moreLike}
        </a>
      </p>
    </section>
  );
}
