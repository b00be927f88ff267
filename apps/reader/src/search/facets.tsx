import type { Search } from '@fonds/domain/search-address';
import type { FacetView, SearchView } from '@fonds/domain/views/search';
import { words } from '@fonds/ui/words';
import type { ReactNode } from 'react';
import { Choices } from './choices.tsx';
import { DateFacet } from './date-facet.tsx';
import { facetHref } from './facet-address.ts';
import { SpanForm } from './span-form.tsx';

interface FacetsProps {
  readonly view: SearchView;
  readonly search: Search;
}

/** Everything by which a result can be narrowed: its dates first. */
export function Facets({ view, search }: FacetsProps) {
  return (
    <>
      <FacetSection id="facet-date" heading={words.dates.legend}>
        <DateFacet dates={view.dates} search={search} />
        <SpanForm search={search} />
      </FacetSection>
      {view.facets.map((facet) => (
        <ValueFacet key={`${facet.facet} ${facet.role}`} view={facet} search={search} />
      ))}
    </>
  );
}

function ValueFacet({ view, search }: { readonly view: FacetView; readonly search: Search }) {
  const { facet, role, roleLabel, values, total } = view;
  const heading = words.facets.heading(facet, role, roleLabel);
  return (
    <FacetSection id={role === '' ? `facet-${facet}` : `facet-${facet}-${role}`} heading={heading}>
      <Choices facet={facet} values={values} search={search} />
      {total > countShown(values) ? (
        <p className="mt-1.5">
          <a
            href={facetHref(facet, search, { role })}
            rel="nofollow"
            aria-label={`${heading}: ${words.facets.all(total)}`}
          >
            {words.facets.all(total)}
          </a>
        </p>
      ) : null}
      {facet === 'agent' && role === '' ? (
        <p className="mt-1.5">
          <a href={facetHref(facet, search)} rel="nofollow">
            {words.facets.otherRoles}
          </a>
        </p>
      ) : null}
    </FacetSection>
  );
}

function countShown(values: FacetView['values']): number {
  return values.reduce((sum, { children }) => sum + 1 + countShown(children), 0);
}

interface FacetSectionProps {
  readonly id: string;
  readonly heading: string;
  readonly children: ReactNode;
}

function FacetSection({ id, heading, children }: FacetSectionProps) {
  return (
    <div
      role="group"
      aria-labelledby={id}
      className="mt-5 break-inside-avoid border-b border-hair pb-5 font-sans text-sm leading-snug first:mt-0"
    >
      <h2 id={id} className="eyebrow mb-2.5">
        {heading}
      </h2>
      {children}
    </div>
  );
}
