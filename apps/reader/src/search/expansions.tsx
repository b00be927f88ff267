import { mostFacetValues, type Search } from '@fonds/domain/search-address';
import type { Expansion, SearchView } from '@fonds/domain/views/search';
import { words } from '@fonds/ui/words';
import { withSearch } from '../components/search-links.ts';
import { foldGroups, groupExpansions, type ExpansionGroup } from './group-expansions.ts';

interface ExpansionsProps {
  readonly view: SearchView;
  readonly search: Search;
}

const mostShown = 12;

/** What the archive added to the question, with a way to leave out each, all of it, and to have it back. */
export function Expansions({ view: { expansions }, search }: ExpansionsProps) {
  if (expansions.length === 0 && search.drop.length === 0) return null;
  const all = [...new Set([...search.drop, ...expansions.map(({ drop }) => drop)])];
  const several = new Set(expansions.map(({ of }) => of)).size > 1;
  const [shown, folded] = foldGroups(groupExpansions(expansions), mostShown);
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-2 font-sans text-sm leading-tight text-muted">
      <Groups groups={shown} several={several} search={search} />
      {folded.length > 0 ? (
        <details className="fold">
          <summary className="flex min-h-6 items-center">
            {words.search.moreAdded(expansions.length - mostShown)}
          </summary>
          <div className="mt-2 flex flex-wrap gap-x-5 gap-y-2">
            <Groups groups={folded} several={several} search={search} />
          </div>
        </details>
      ) : null}
      <p className="flex flex-wrap gap-x-4 gap-y-1">
        {expansions.length > 1 && all.length <= mostFacetValues ? (
          <a href={withSearch('/search', search, { drop: all })} rel="nofollow">
            {words.search.asTyped}
          </a>
        ) : null}
        {search.drop.length > 0 ? (
          <span>
            {expansions.length === 0 ? words.search.nothingAdded : words.search.dropped(search.drop.length)}{' '}
            <a href={withSearch('/search', search, { drop: [] })} rel="nofollow">
              {words.search.again}
            </a>
          </span>
        ) : null}
      </p>
    </div>
  );
}

interface GroupsProps {
  readonly groups: readonly ExpansionGroup[];
  /** Whether additions to several parts of the question stand here, so that each group names its part. */
  readonly several: boolean;
  readonly search: Search;
}

function Groups({ groups, several, search }: GroupsProps) {
  return groups.map(({ of, kind, expansions }) => {
    const label = words.expansions.added(kind, several ? of : null);
    return (
      <div key={`${of} ${kind}`} className="flex flex-wrap items-center gap-x-2 gap-y-1.5">
        <bdi>{label}</bdi>
        <ul aria-label={label} className="contents">
          {expansions.map((expansion) => (
            <AddedChip key={expansion.drop} expansion={expansion} search={search} />
          ))}
        </ul>
      </div>
    );
  });
}

function AddedChip({ expansion, search }: { readonly expansion: Expansion; readonly search: Search }) {
  const { text, path, drop } = expansion;
  return (
    <li className="inline-flex min-h-8 max-w-full items-stretch rounded-field border border-dashed border-edge">
      {path === null ? (
        <bdi className="flex min-w-0 items-center ps-2.5 pe-1 [overflow-wrap:anywhere]">{text}</bdi>
      ) : (
        <a
          href={path}
          aria-label={words.search.open(text)}
          className="flex min-w-0 items-center ps-2.5 pe-1 text-muted [overflow-wrap:anywhere]"
        >
          <bdi>{text}</bdi>
        </a>
      )}
      <a
        href={withSearch('/search', search, { drop: [...search.drop, drop] })}
        rel="nofollow"
        aria-label={words.expansions.leaveOut(text)}
        className="flex min-w-7 items-center justify-center text-muted hover:text-ink hover:no-underline"
      >
        <span aria-hidden="true">×</span>
      </a>
    </li>
  );
}
