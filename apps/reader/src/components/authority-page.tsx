import type { AuthorityView } from '@fonds/domain/views/public';
import { DensityStrip } from '@fonds/ui/density-strip';
import { DocumentListEntry } from '@fonds/ui/document-list-entry';
import { Dotted } from '@fonds/ui/dotted';
import { Localized } from '@fonds/ui/localized';
import { Pager } from '@fonds/ui/pager';
import { cache } from 'react';
import { archive, settle } from '../server/archive.ts';
import type { KindWords } from './authority-kinds.ts';
import { AuthorityRail } from './authority-rail.tsx';
import { documentsInWords } from './counts.ts';
import { Gone } from './gone.tsx';
import { Introduction } from './introduction.tsx';
import { pageMetadata } from './metadata.ts';
import { oneOf, unescapePart, wholeNumber, type SlugPageProps } from './page-props.ts';
import { documentHref } from './search-links.ts';
import { Shell } from './shell.tsx';

const find = cache(async (kind: KindWords['kind'], slug: string, role: string, page: number) =>
  (await archive()).authorities.view({ kind, slug, page, ...(role ? { role } : {}) }),
);

async function load(words: KindWords, { params, searchParams }: SlugPageProps) {
  const [{ slug }, parameters] = await Promise.all([params, searchParams]);
  const role = (oneOf(parameters['role']) ?? '').slice(0, 40);
  const page = wholeNumber(parameters['page']) ?? 1;
  return { role, page, found: settle(await find(words.kind, unescapePart(slug), role, page)) };
}

function address(path: string, role: string, page: number): string {
  const parameters = new URLSearchParams();
  if (role) parameters.set('role', role);
  if (page > 1) parameters.set('page', String(page));
  const query = parameters.toString();
  return query ? `${path}?${query}` : path;
}

/** The head of the page of one person, place, subject … */
export async function authorityMetadata(words: KindWords, props: SlugPageProps) {
  const { role, page, found } = await load(words, props);
  if (found.outcome === 'gone') return pageMetadata({ title: 'Withdrawn', path: words.path, index: false });
  const { entry, description } = found.view;
  return pageMetadata({
    title: entry.name,
    description: description[0]?.text ?? `${entry.name}: ${documentsInWords(entry.documents)} in the archive.`,
    path: address(`${words.path}/${encodeURIComponent(entry.slug)}`, '', page),
    index: role === '',
  });
}

interface AuthorityPageProps {
  readonly words: KindWords;
  readonly props: SlugPageProps;
}

/** One person, place, subject …: names, what is known, documents by role. */
export async function AuthorityPage({ words, props }: AuthorityPageProps) {
  const { role, found } = await load(words, props);
  if (found.outcome === 'gone') return <Gone {...found} what={words.one} />;
  const { view } = found;
  const { entry } = view;
  const path = `${words.path}/${encodeURIComponent(entry.slug)}`;
  return (
    <Shell way={words.path}>
      <p className="facts mt-7">
        <a href={words.path}>{words.title}</a>
        {view.broader.map((broader) => (
          <span key={broader.id}>
            {' '}
            › {broader.path === null ? broader.name : <a href={broader.path}>{broader.name}</a>}
          </span>
        ))}
      </p>
      <h1 className={`title mt-4 ${entry.name.length > 120 ? 'title-long' : ''}`}>
        <Localized language={entry.language}>{entry.name}</Localized>
      </h1>
      <Variants view={view} />
      <p className="facts mt-3">
        <Dotted>
          {entry.type === null ? null : <span className="inline-block first-letter:uppercase">{entry.type}</span>}
          {entry.dates}
          <b>{entry.documents === 0 ? 'no documents yet' : documentsInWords(entry.documents)}</b>
        </Dotted>
      </p>
      <Introduction texts={view.description} />
      {view.density.bins.length > 1 ? (
        <div className="mt-8">
          <DensityStrip density={view.density} label={`Documents by ${view.density.unit}`} height={48} />
        </div>
      ) : null}
      <div className="mt-8 grid gap-x-18 gap-y-10 lg:grid-cols-[minmax(0,47.5rem)_minmax(15rem,1fr)]">
        <Documents view={view} role={role} path={path} />
        <AuthorityRail view={view} />
      </div>
    </Shell>
  );
}

function Variants({ view }: { readonly view: AuthorityView }) {
  if (view.variants.length === 0) return null;
  return (
    <ul
      aria-label="Other names"
      className="mt-3 flex max-w-[62ch] flex-wrap gap-x-5 gap-y-1 text-lg leading-snug text-muted"
    >
      {view.variants.map((variant, index) => (
        <Localized key={index} as="li" language={variant.language}>
          {variant.text}
        </Localized>
      ))}
    </ul>
  );
}

interface DocumentsProps {
  readonly view: AuthorityView;
  readonly role: string;
  readonly path: string;
}

function Documents({ view, role, path }: DocumentsProps) {
  const { list, roles } = view;
  const labels = new Map(roles.map((each) => [each.role, each.label]));
  return (
    <section aria-labelledby="documents" className="min-w-0">
      <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1 border-b border-line pb-3 font-sans text-[0.9375rem] leading-snug">
        <h2 id="documents" className="font-sans font-semibold">
          Documents
        </h2>
        {roles.length > 1 ? (
          <nav aria-label="By role" className="flex flex-wrap gap-x-4 text-sm">
            <RoleLink label="all" href={path} current={role === ''} />
            {roles.map((each) => (
              <RoleLink
                key={each.role}
                label={`${each.label.toLowerCase()} ${each.count}`}
                href={address(path, each.role, 1)}
                current={each.role === role}
              />
            ))}
          </nav>
        ) : null}
      </div>
      {list.total === 0 ? <p className="mt-5">No published document leads here yet.</p> : null}
      {list.entries.map((entry) => (
        <DocumentListEntry key={entry.id} entry={entry} href={documentHref(entry.slug)}>
          <UnshownRoles roles={entry.roles} labels={labels} />
        </DocumentListEntry>
      ))}
      <Pager page={list.page} pageSize={list.pageSize} total={list.total} href={(page) => address(path, role, page)} />
    </section>
  );
}

// What a document's own line says of somebody is not said twice.
const shownRoles = new Set(['sender', 'author', 'signatory', 'recipient', 'copied', 'participant']);

interface UnshownRolesProps {
  readonly roles: readonly string[];
  readonly labels: ReadonlyMap<string, string>;
}

function UnshownRoles({ roles, labels }: UnshownRolesProps) {
  const unshown = roles.filter((role) => !shownRoles.has(role) && labels.size > 1);
  if (unshown.length === 0) return null;
  return <span>{unshown.map((role) => (labels.get(role) ?? role).toLowerCase()).join(', ')}</span>;
}

interface RoleLinkProps {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

function RoleLink({ label, href, current }: RoleLinkProps) {
  return (
    <a
      href={href}
      {...(current ? { 'aria-current': 'true' as const } : {})}
      className={current ? 'border-b-2 border-oxide text-ink' : ''}
    >
      {label}
    </a>
  );
}
