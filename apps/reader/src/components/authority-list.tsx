import type { AuthorityEntry } from '@fonds/domain/views/public';
import { Button } from '@fonds/ui/button';
import { Localized } from '@fonds/ui/localized';
import { Pager } from '@fonds/ui/pager';
import { SearchInput } from '@fonds/ui/search-field';
import { archive } from '../server/archive.ts';
import type { KindWords } from './authority-kinds.ts';
import { countInWords, documentsInWords } from './counts.ts';
import { pageMetadata } from './metadata.ts';
import { oneOf, wholeNumber, type Parameters } from './page-props.ts';
import { Shell } from './shell.tsx';

interface Asked {
  readonly q: string;
  readonly sort: 'name' | 'documents';
  readonly page: number;
}

function readAsked(parameters: Parameters): Asked {
  return {
    q: (oneOf(parameters['q']) ?? '').trim().slice(0, 200),
    sort: oneOf(parameters['sort']) === 'documents' ? 'documents' : 'name',
    page: wholeNumber(parameters['page']) ?? 1,
  };
}

function address(path: string, asked: Asked): string {
  const parameters = new URLSearchParams();
  if (asked.q) parameters.set('q', asked.q);
  if (asked.sort === 'documents') parameters.set('sort', 'documents');
  if (asked.page > 1) parameters.set('page', String(asked.page));
  const query = parameters.toString();
  return query ? `${path}?${query}` : path;
}

/** The head of a list of people, places, subjects … */
export async function authorityListMetadata(words: KindWords, parameters: Parameters) {
  const asked = readAsked(parameters);
  return pageMetadata({
    title: words.title,
    description: words.description,
    path: address(words.path, { ...asked, q: '', sort: 'name' }),
    index: asked.q === '',
  });
}

interface AuthorityListProps {
  readonly words: KindWords;
  readonly parameters: Parameters;
}

/** A list of people, places, subjects …: by name or by documents, with a filter. */
export async function AuthorityList({ words, parameters }: AuthorityListProps) {
  const asked = readAsked(parameters);
  const { q, sort, page } = asked;
  const list = await (await archive()).authorities.list({ kind: words.kind, sort, page, ...(q ? { q } : {}) });
  const nothing = list.total === 0;
  return (
    <Shell way={words.path}>
      <h1 className="title mt-8 lg:mt-14">{words.title}</h1>
      <p className="lede mt-3">{words.description}</p>
      {nothing && q === '' ? (
        <p className="mt-6">No {words.one} has been published yet.</p>
      ) : (
        <form
          action={words.path}
          role="search"
          aria-label={words.filter}
          className="mt-7 flex max-w-reading flex-wrap gap-3"
        >
          <div className="min-w-52 grow">
            <SearchInput id="authority-filter" label={words.filter} placeholder={words.filter} value={q} />
          </div>
          {sort === 'documents' ? <input type="hidden" name="sort" value="documents" /> : null}
          <Button type="submit" className="min-h-10">
            Find
          </Button>
        </form>
      )}
      {nothing && q !== '' ? (
        <p className="mt-6">
          No {words.one} is known by a name like “{q}”. <a href={words.path}>Show all</a>, or{' '}
          <a href={`/search?${new URLSearchParams({ q }).toString()}`}>search the documents for it</a>.
        </p>
      ) : null}
      {nothing ? null : (
        <>
          <p className="facts mt-6 flex flex-wrap gap-x-4">
            <b>{countInWords(list.total, words.one, words.many)}</b>
            <SortLink
              label="by name"
              href={address(words.path, { ...asked, sort: 'name', page: 1 })}
              current={sort === 'name'}
            />
            <SortLink
              label="by documents"
              href={address(words.path, { ...asked, sort: 'documents', page: 1 })}
              current={sort === 'documents'}
            />
            {q ? <a href={words.path}>Show all</a> : null}
          </p>
          {byInitial(list.entries, sort).map((group, index) => (
            <section
              key={`${group.initial}-${index}`}
              className="mt-6 grid max-w-reading gap-x-5 sm:grid-cols-[4.5rem_minmax(0,1fr)]"
            >
              <h2 className="pt-2 text-[1.75rem] leading-none font-light text-muted max-sm:pb-2">
                {group.initial === '' ? <span className="sr-only">All</span> : group.initial}
              </h2>
              <ul>
                {group.entries.map((entry) => (
                  <AuthorityRow key={entry.id} entry={entry} path={words.path} />
                ))}
              </ul>
            </section>
          ))}
          <Pager
            page={list.page}
            pageSize={list.pageSize}
            total={list.total}
            href={(number) => address(words.path, { ...asked, page: number })}
          />
        </>
      )}
    </Shell>
  );
}

interface SortLinkProps {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

function SortLink({ label, href, current }: SortLinkProps) {
  return current ? <span aria-current="true">{label}</span> : <a href={href}>{label}</a>;
}

function AuthorityRow({ entry, path }: { readonly entry: AuthorityEntry; readonly path: string }) {
  const particulars = [entry.type, entry.dates].filter((part) => part !== null).join(', ');
  return (
    <li className="flex items-baseline justify-between gap-5 border-b border-hair py-3">
      <div className="min-w-0">
        <a
          href={`${path}/${encodeURIComponent(entry.slug)}`}
          className="text-[1.0625rem] text-ink [overflow-wrap:anywhere]"
        >
          <Localized language={entry.language}>{entry.name}</Localized>
        </a>
        {particulars === '' && entry.variants.length === 0 ? null : (
          <p className="flex flex-wrap gap-x-3 font-sans text-[0.8125rem] leading-normal text-muted">
            {particulars === '' ? null : <span>{particulars}</span>}
            {entry.variants.map((variant, index) => (
              <Localized key={index} language={variant.language}>
                {variant.text}
              </Localized>
            ))}
          </p>
        )}
      </div>
      <span className="shrink-0 font-sans text-sm text-muted tabular-nums">{documentsInWords(entry.documents)}</span>
    </li>
  );
}

interface Initial {
  readonly initial: string;
  readonly entries: readonly AuthorityEntry[];
}

function byInitial(entries: readonly AuthorityEntry[], sort: Asked['sort']): readonly Initial[] {
  if (sort === 'documents') return [{ initial: '', entries }];
  const groups: { initial: string; entries: AuthorityEntry[] }[] = [];
  for (const entry of entries) {
    const initial = initialOf(entry.name);
    const last = groups.at(-1);
    if (last?.initial === initial) last.entries.push(entry);
    else groups.push({ initial, entries: [entry] });
  }
  return groups;
}

/** The letter under which a name stands: without accents, upper case. */
export function initialOf(name: string): string {
  const letter = /[\p{L}\p{N}]/u.exec(name.normalize('NFKD'))?.[0] ?? '';
  return (letter.normalize('NFC') || '#').toUpperCase();
}
