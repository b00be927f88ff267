import type { Search } from '@fonds/domain/search-address';
import type { SearchHit } from '@fonds/domain/views/search';
import { Localized } from '@fonds/ui/localized';
import { words } from '@fonds/ui/words';
import { documentHref } from '../components/search-links.ts';

interface VersionsProps {
  readonly versions: SearchHit['versions'];
  readonly search: Search;
}

/** Other versions, drafts and duplicates of a document that the search finds as well. */
export function Versions({ versions, search }: VersionsProps) {
  if (versions.length === 0) return null;
  const label = words.search.versions(versions.length);
  return (
    <div className="mt-3 border-l border-line pl-4">
      <p className="facts">{label}</p>
      <ul aria-label={label} className="mt-1 space-y-1">
        {versions.map((version) => (
          <li key={version.id} className="text-base leading-snug">
            <a href={documentHref(version.slug, search.q, search.drop)} className="text-ink [overflow-wrap:anywhere]">
              <Localized language={version.title.language}>{version.title.text}</Localized>
            </a>{' '}
            <span className="facts whitespace-nowrap">{version.date.words}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
