import { isoDay } from '@fonds/domain/dates/days';
import { authorityQuery, readAuthorityFilter, wholeFilter } from '@fonds/domain/authority-address';
import type { AuthorityFilter, AuthorityView } from '@fonds/domain/views/authority';
import { DensityStrip } from '@fonds/ui/density-strip';
import { Dotted } from '@fonds/ui/dotted';
import { Localized } from '@fonds/ui/localized';
import { words } from '@fonds/ui/words';
import { cache } from 'react';
import { documentsInWords } from '../components/counts.ts';
import { Gone } from '../components/gone.tsx';
import { Introduction } from '../components/introduction.tsx';
import { pageMetadata } from '../components/metadata.ts';
import { unescapePart, type SlugPageProps } from '../components/page-props.ts';
import { chosenSpan } from '../components/search-links.ts';
import { Shell } from '../components/shell.tsx';
import { HoldingsWithin } from '../holdings/holdings-within.tsx';
import { archive, settle } from '../server/archive.ts';
import { AuthorityRail } from './authority-rail.tsx';
import { Documents, SpanForm } from './documents.tsx';
import type { KindWords } from './kinds.ts';
import { NamesInScripts } from './names.tsx';
import { Holders } from './relations.tsx';
import { Sections } from './sections.tsx';

const find = cache(async (kind: KindWords['kind'], slug: string, address: string) => {
  const filter = readAuthorityFilter(Object.fromEntries(new URLSearchParams(address)));
  return (await archive()).authorities.view({ kind, slug, filter });
});

async function load(words: KindWords, { params, searchParams }: SlugPageProps) {
  const [{ slug }, parameters] = await Promise.all([params, searchParams]);
  const filter = readAuthorityFilter(parameters);
  return { filter, found: settle(await find(words.kind, unescapePart(slug), authorityQuery(filter))) };
}

/** The head of the page of one person, place, subject … */
export async function authorityMetadata(kind: KindWords, props: SlugPageProps) {
  const { filter, found } = await load(kind, props);
  if (found.outcome === 'gone') return pageMetadata({ title: words.gone.withdrawn, path: kind.path, index: false });
  const { entry, description } = found.view;
  const { page, sets } = filter;
  return pageMetadata({
    title: entry.name,
    description: description[0]?.text ?? words.authorities.description(entry.name, entry.documents),
    path: `${kind.path}/${encodeURIComponent(entry.slug)}${authorityQuery({ page, sets })}`,
    index: authorityQuery({ ...filter, page, sets }) === authorityQuery({ ...wholeFilter, page, sets }),
  });
}

interface AuthorityPageProps {
  readonly words: KindWords;
  readonly props: SlugPageProps;
}

/** One person, place, subject …: names, what is known, documents by role. */
export async function AuthorityPage({ words: kind, props }: AuthorityPageProps) {
  const { filter, found } = await load(kind, props);
  if (found.outcome === 'gone') return <Gone {...found} what={kind.kind} />;
  const { view } = found;
  const { entry } = view;
  const path = `${kind.path}/${encodeURIComponent(entry.slug)}`;
  const isOffice = entry.type === 'office';
  return (
    <Shell way={kind.path}>
      <Breadcrumb kind={kind} view={view} />
      <h1 className={`title mt-4 ${entry.name.length > 120 ? 'title-long' : ''}`}>
        <Localized language={entry.language}>{entry.name}</Localized>
      </h1>
      <NamesInScripts view={view} />
      <p className="facts mt-3">
        <Dotted>
          {entry.type === null ? null : <span className="inline-block first-letter:uppercase">{entry.type}</span>}
          {entry.dates}
          <b>{entry.documents === 0 ? words.counts.noDocuments : documentsInWords(entry.documents)}</b>
        </Dotted>
      </p>
      <Introduction texts={view.description} />
      <PartLinks view={view} />
      {isOffice ? <Holders relations={view.relations} /> : null}
      <Sections sections={view.sections} />
      {view.within === null ? null : <HoldingsWithin view={view.within} filter={filter} path={path} />}
      <Timeline view={view} filter={filter} path={path} />
      <div className="mt-8 grid gap-x-18 gap-y-10 lg:grid-cols-[minmax(0,47.5rem)_minmax(15rem,1fr)]">
        <Documents view={view} filter={filter} path={path} />
        <AuthorityRail view={view} path={path} without={isOffice ? 'holders' : undefined} />
      </div>
    </Shell>
  );
}

function Breadcrumb({ kind, view }: { readonly kind: KindWords; readonly view: AuthorityView }) {
  return (
    <nav aria-label={words.authorities.broader} className="facts mt-7">
      <a href={kind.path}>{kind.title}</a>
      {view.broader.map((broader) => (
        <span key={broader.id}>
          {' '}
          <span aria-hidden="true">›</span>{' '}
          {broader.path === null ? <bdi>{broader.name}</bdi> : <a href={broader.path}>{broader.name}</a>}
        </span>
      ))}
    </nav>
  );
}

/** On a telephone what stands beside the documents stands after them: this leads there. */
function PartLinks({ view }: { readonly view: AuthorityView }) {
  if (view.list.total < 3) return null;
  return (
    <nav aria-label={words.authorities.parts} className="mt-5 flex gap-x-5 font-sans text-sm lg:hidden print:hidden">
      <a href="#documents">{words.authorities.documents}</a>
      <a href="#facts">{words.authorities.facts}</a>
      {view.variants.length > 0 ? <a href="#names">{words.authorities.names}</a> : null}
    </nav>
  );
}

/** Of fewer documents the strip shows each. */
const manyDocuments = 20;

interface TimelineProps {
  readonly view: AuthorityView;
  readonly filter: AuthorityFilter;
  readonly path: string;
}

function Timeline({ view, filter, path }: TimelineProps) {
  const dated = filter.from !== '' || filter.to !== '';
  if (view.density.bins.length < 2 && !dated) return null;
  const to = (change: Partial<AuthorityFilter>) => `${path}${authorityQuery({ ...filter, page: 1, ...change })}`;
  return (
    <div className="mt-8">
      <DensityStrip
        density={view.density}
        label={words.strip.documentsBy(view.density.unit)}
        height={48}
        href={(from, until) => `${to({ from: isoDay(from), to: isoDay(until) })}#documents`}
        chosen={chosenSpan(filter)}
        brush={to({ from: '', to: '' })}
        skipTo="#documents"
      />
      {dated || view.entry.documents >= manyDocuments ? <SpanForm filter={filter} path={path} /> : null}
    </div>
  );
}
