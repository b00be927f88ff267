import type { Search } from '@fonds/domain/search-address';
import type { FacetPageView } from '@fonds/domain/views/search';
import { Button } from '@fonds/ui/button';
import { Pager } from '@fonds/ui/pager';
import { SearchInput } from '@fonds/ui/search-field';
import { words } from '@fonds/ui/words';
import { ChoiceLink } from '../authorities/choice-link.tsx';
import { Remarks } from '../components/remarks.tsx';
import { withSearch } from '../components/search-links.ts';
import { Choices } from './choices.tsx';
import { facetHref } from './facet-address.ts';
import { KeptFields } from './kept-fields.tsx';
import { searchHeading } from './search-title.ts';

interface FacetValuesProps {
  readonly view: FacetPageView;
  readonly search: Search;
}

/** All values of one facet within a search: by count, to be looked through by name and, for people, by role. */
export function FacetValues({ view, search }: FacetValuesProps) {
  const { facet, role, roleLabel, named, values, roles } = view;
  return (
    <>
      <nav aria-label={words.search.title} className="facts mt-7">
        <a href={withSearch('/search', search, {})} rel="nofollow">
          <bdi>{searchHeading(search)}</bdi>
        </a>
      </nav>
      <h1 className="title mt-4">{words.facets.heading(facet, role, roleLabel)}</h1>
      <p className="facts mt-3" role="status">
        <b>{words.facets.lead(values.total, view.documents)}</b>
      </p>
      {roles.length > 1 ? (
        <nav aria-label={words.facets.byRole} className="mt-4 flex flex-wrap gap-x-4 font-sans text-sm">
          {roles.map((each) => (
            <ChoiceLink
              key={each.role}
              label={`${words.facets.role(each.role, each.roleLabel)} ${words.counts.number(each.total)}`}
              href={facetHref(facet, search, { role: each.role })}
              current={each.role === role}
            />
          ))}
        </nav>
      ) : null}
      <form
        action={facetHref(facet, search).split('?', 1)[0]}
        role="search"
        aria-label={words.facets.filter}
        className="mt-5 flex max-w-reading gap-3"
      >
        <KeptFields search={{ ...search, page: 1 }} />
        {role === '' ? null : <input type="hidden" name="role" value={role} />}
        <div className="grow">
          <SearchInput
            id="facet-named"
            name="named"
            label={words.facets.filter}
            placeholder={words.facets.filter}
            value={named}
          />
        </div>
        <Button type="submit" className="min-h-10">
          {words.facets.find}
        </Button>
      </form>
      <Remarks remarks={view.remarks} />
      {values.total === 0 ? (
        <p className="mt-6">
          {named === '' ? words.facets.none : words.facets.noneNamed(named)}{' '}
          {named === '' ? null : (
            <a href={facetHref(facet, search, { role })} rel="nofollow">
              {words.facets.showAll}
            </a>
          )}
        </p>
      ) : (
        <div className="mt-6 gap-x-12 font-sans text-sm leading-snug sm:columns-2 lg:columns-3">
          <Choices facet={facet} values={values.entries} search={search} />
        </div>
      )}
      <Pager
        page={values.page}
        pageSize={values.pageSize}
        total={values.total}
        href={(page) => facetHref(facet, search, { role, named, page })}
        nofollow
      />
    </>
  );
}
