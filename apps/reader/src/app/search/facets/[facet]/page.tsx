import { isFacetId } from '@fonds/domain/facets';
import { readSearch } from '@fonds/domain/search-address';
import { words } from '@fonds/ui/words';
import { notFound } from 'next/navigation';
import { pageMetadata } from '../../../../components/metadata.ts';
import type { QueryPageProps } from '../../../../components/page-props.ts';
import { Shell } from '../../../../components/shell.tsx';
import { facetHref, readFacetPageAsked } from '../../../../search/facet-address.ts';
import { FacetValues } from '../../../../search/facet-page.tsx';
import { archive } from '../../../../server/archive.ts';

interface FacetPageProps extends QueryPageProps {
  readonly params: Promise<{ readonly facet: string }>;
}

async function load({ params, searchParams }: FacetPageProps) {
  const [{ facet }, parameters] = await Promise.all([params, searchParams]);
  if (!isFacetId(facet)) notFound();
  const asked = readFacetPageAsked(parameters);
  return {
    facet,
    search: { ...readSearch(parameters), page: 1 },
    asked: facet === 'agent' ? asked : { ...asked, role: '' },
  };
}

export async function generateMetadata(props: FacetPageProps) {
  const { facet, search, asked } = await load(props);
  const { role, roleLabel } = await (await archive()).search.role({ facet, role: asked.role });
  return pageMetadata({
    title: words.facets.heading(facet, role, roleLabel),
    path: facetHref(facet, search, asked),
    index: false,
    follow: false,
  });
}

export default async function FacetPage(props: FacetPageProps) {
  const { facet, search, asked } = await load(props);
  const view = await (await archive()).search.facet({ search, facet, ...asked });
  return (
    <Shell query={search.q} within={search}>
      <FacetValues view={view} search={search} />
    </Shell>
  );
}
