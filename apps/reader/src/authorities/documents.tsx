import { authorityQuery } from '@fonds/domain/authority-address';
import { isOwnRole } from '@fonds/domain/by-role';
import type { AuthorityFilter, AuthorityView, FilterInForce } from '@fonds/domain/views/authority';
import type { RoleView } from '@fonds/domain/views/public';
import { Button } from '@fonds/ui/button';
import { DocumentListEntry } from '@fonds/ui/document-list-entry';
import { Pager } from '@fonds/ui/pager';
import { words } from '@fonds/ui/words';
import { DateFields } from '../components/date-fields.tsx';
import { Remarks } from '../components/remarks.tsx';
import { documentHref } from '../components/search-links.ts';
import { SearchWithin } from '../search/search-within.tsx';
import { ChoiceLink } from './choice-link.tsx';

/** Fewer documents are looked through sooner than searched. */
const manyToSearch = 4;

interface DocumentsProps {
  readonly view: AuthorityView;
  readonly filter: AuthorityFilter;
  readonly path: string;
}

/** The documents of a person, place, subject …, those that the address chooses. */
export function Documents({ view, filter, path }: DocumentsProps) {
  const { list } = view;
  const to = (change: Partial<AuthorityFilter>) => `${path}${authorityQuery({ ...filter, page: 1, ...change })}`;
  return (
    <section aria-labelledby="documents" className="min-w-0">
      <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1 border-b border-line pb-3 font-sans text-[0.9375rem] leading-snug">
        <h2 id="documents" className="font-sans font-semibold">
          {words.authorities.documents}
        </h2>
        <RoleLinks view={view} filter={filter} to={to} />
        {view.byLeaf ? (
          <span className="ml-auto flex gap-x-4 text-sm">
            <ChoiceLink label={words.authorities.byDate} href={to({ sort: 'date' })} current={filter.sort === 'date'} />
            <ChoiceLink label={words.authorities.byLeaf} href={to({ sort: 'leaf' })} current={filter.sort === 'leaf'} />
          </span>
        ) : null}
      </div>
      {view.entry.documents >= manyToSearch ? (
        <div className="print:hidden">
          <SearchWithin facet={view.kind} slug={view.entry.slug} />
        </div>
      ) : null}
      <InForce view={view} to={to} path={path} />
      <Remarks remarks={view.remarks} />
      {list.total > 0 ? null : (
        <p className="mt-5">
          {view.entry.documents === 0 ? words.authorities.noDocuments : words.authorities.noneChosen}
        </p>
      )}
      {list.entries.map((entry) => (
        <DocumentListEntry key={entry.id} entry={entry} href={documentHref(entry.slug)}>
          <Aside
            roles={entry.roles}
            leaves={entry.leaves}
            several={view.roles.length > 1}
            ofPeople={view.kind === 'agent'}
          />
        </DocumentListEntry>
      ))}
      <Pager page={list.page} pageSize={list.pageSize} total={list.total} href={(page) => to({ page })} />
    </section>
  );
}

type To = (change: Partial<AuthorityFilter>) => string;

function RoleLinks({ view, filter, to }: Pick<DocumentsProps, 'view' | 'filter'> & { readonly to: To }) {
  if (view.roles.length < 2 && filter.role === '') return null;
  return (
    <nav aria-label={words.authorities.byRole} className="flex flex-wrap gap-x-4 text-sm">
      <ChoiceLink label={words.authorities.all} href={to({ role: '' })} current={filter.role === ''} />
      {view.roles.map(({ role, roleLabel, count }) => (
        <ChoiceLink
          key={role}
          label={words.authorities.choice(words.authorities.role(role, roleLabel), count)}
          href={to({ role })}
          current={role === filter.role}
        />
      ))}
    </nav>
  );
}

/** What is chosen, each with a way to leave it out. */
function InForce({ view, to, path }: { readonly view: AuthorityView; readonly to: To; readonly path: string }) {
  const { inForce, list, entry } = view;
  if (inForce.length === 0) return null;
  return (
    <p className="facts mt-4 flex flex-wrap items-baseline gap-x-4 gap-y-1.5" role="status">
      <b>{words.authorities.filtered(list.total, entry.documents)}</b>
      {inForce.map((each) => (
        <span key={each.field} className="inline-flex items-baseline gap-1.5">
          <bdi>{inWords(each)}</bdi>
          <a href={to(without(each.field))} aria-label={words.authorities.remove(inWords(each))} className="px-1">
            ×
          </a>
        </span>
      ))}
      <a href={path}>{words.authorities.showAll}</a>
    </p>
  );
}

function inWords({ field, role, roleLabel, name }: FilterInForce): string {
  if (field === 'role') return words.authorities.role(role, roleLabel);
  if (field === 'with') return words.authorities.besides(role, name, roleLabel);
  if (field === 'collection') return words.authorities.collection(name);
  return field === 'dates' ? name : words.authorities.onThis(name);
}

function without(field: FilterInForce['field']): Partial<AuthorityFilter> {
  return field === 'dates' ? { from: '', to: '' } : { [field]: '' };
}

// What a document's own line says of somebody is not said twice.
const saidRoles = new Set(['sender', 'author', 'signatory', 'recipient', 'copied', 'participant']);

interface AsideProps {
  readonly roles: readonly RoleView[];
  readonly leaves: string | null;
  readonly several: boolean;
  /** Whether it is the page of a person or body. */
  readonly ofPeople: boolean;
}

function Aside({ roles, leaves, several, ofPeople }: AsideProps) {
  const isSaid = (role: string) => saidRoles.has(role) || (ofPeople && isOwnRole('agent-role', role));
  const unshown = several
    ? roles.filter(({ role }) => !isSaid(role)).map(({ role, roleLabel }) => words.authorities.role(role, roleLabel))
    : [];
  const parts = [...unshown, ...(leaves === null ? [] : [words.authorities.leaves(leaves)])];
  return parts.length === 0 ? null : <span>{parts.join(', ')}</span>;
}

/** A span of time by its first and last day, whatever else is chosen. */
export function SpanForm({ filter, path }: Omit<DocumentsProps, 'view'>) {
  const kept = (['role', 'with', 'place', 'subject', 'collection'] as const).filter((name) => filter[name] !== '');
  return (
    <form action={path} className="mt-3 flex flex-wrap items-center gap-3 print:hidden">
      {kept.map((name) => (
        <input key={name} type="hidden" name={name} value={filter[name]} />
      ))}
      <DateFields from={filter.from} to={filter.to} />
      <Button type="submit" className="min-h-10">
        {words.authorities.show}
      </Button>
    </form>
  );
}
