import type { AuthorityListView } from '@fonds/domain/views/authority';
import { Button } from '@fonds/ui/button';
import { Pager } from '@fonds/ui/pager';
import { SearchInput } from '@fonds/ui/search-field';
import { words as interfaceWords } from '@fonds/ui/words';
import { Sentence } from '@fonds/ui/sentence';
import { pageMetadata } from '../components/metadata.ts';
import type { Parameters } from '../components/page-props.ts';
import { Shell } from '../components/shell.tsx';
import { archive } from '../server/archive.ts';
import { ChoiceLink } from './choice-link.tsx';
import { AuthorityRow, LetteredRows } from './authority-rows.tsx';
import { JumpBar } from './jump-bar.tsx';
import type { KindWords } from './kinds.ts';
import { listAddress, readListAsked, type ListAsked } from './list-address.ts';

/** The head of a list of people, places, subjects … */
export async function authorityListMetadata(words: KindWords, parameters: Parameters) {
  const asked = readListAsked(parameters);
  return pageMetadata({
    title: words.title,
    description: words.description,
    path: listAddress(words.path, { ...asked, q: '', type: '', sort: 'name' }),
    index: asked.q === '' && asked.type === '',
  });
}

interface AuthorityListProps {
  readonly words: KindWords;
  readonly parameters: Parameters;
}

/** A list of people, places, subjects …: by name or by documents, with a filter. */
export async function AuthorityList({ words, parameters }: AuthorityListProps) {
  const asked = readListAsked(parameters);
  const { q, sort, type, page } = asked;
  const list = await (await archive()).authorities.list({ kind: words.kind, q, sort, type, page });
  const nothing = list.total === 0;
  const to = (change: Partial<ListAsked>) => listAddress(words.path, { ...asked, page: 1, ...change });
  return (
    <Shell way={words.path}>
      <h1 className="title mt-8 lg:mt-14">{words.title}</h1>
      <p className="lede mt-3">{words.description}</p>
      {nothing && q === '' && type === '' ? (
        <p className="mt-6">{words.none}</p>
      ) : (
        <Filter words={words} asked={asked} />
      )}
      {nothing && q !== '' ? (
        <p className="mt-6">
          <Sentence
            parts={words.noneNamed(q, <a href={words.path}>{interfaceWords.authorities.showAll}</a>, (search) => (
              <a href={`/search?${new URLSearchParams({ q }).toString()}`}>{search}</a>
            ))}
          />
        </p>
      ) : null}
      {nothing ? null : (
        <>
          <Choices words={words} list={list} asked={asked} to={to} />
          <JumpBar letters={list.letters} page={page} to={(number) => to({ page: number })} />
          {sort === 'name' ? (
            <LetteredRows list={list} path={words.path} />
          ) : (
            <ul className="mt-6 max-w-reading">
              {list.entries.map((entry) => (
                <AuthorityRow key={entry.id} entry={entry} path={words.path} />
              ))}
            </ul>
          )}
          <Pager page={list.page} pageSize={list.pageSize} total={list.total} href={(number) => to({ page: number })} />
        </>
      )}
    </Shell>
  );
}

function Filter({ words, asked }: { readonly words: KindWords; readonly asked: ListAsked }) {
  return (
    <form
      action={words.path}
      role="search"
      aria-label={words.filter}
      className="mt-7 flex max-w-reading flex-wrap gap-3"
    >
      <div className="min-w-52 grow">
        <SearchInput id="authority-filter" label={words.filter} placeholder={words.filter} value={asked.q} />
      </div>
      {asked.type === '' ? null : <input type="hidden" name="type" value={asked.type} />}
      {asked.sort === 'documents' ? <input type="hidden" name="sort" value="documents" /> : null}
      <Button type="submit" className="min-h-10">
        {interfaceWords.authorities.find}
      </Button>
    </form>
  );
}

interface ChoicesProps {
  readonly words: KindWords;
  readonly list: AuthorityListView;
  readonly asked: ListAsked;
  readonly to: (change: Partial<ListAsked>) => string;
}

/** Which of them, and in what order. */
function Choices({ words, list, asked, to }: ChoicesProps) {
  const { sort, type, q } = asked;
  const typeWords: Readonly<Record<string, string>> = interfaceWords.authorities.type;
  return (
    <div className="facts mt-6 flex max-w-reading flex-wrap items-baseline gap-x-5 gap-y-1.5">
      <b>{words.count(list.total)}</b>
      <span className="flex gap-x-4">
        <ChoiceLink label={interfaceWords.authorities.byName} href={to({ sort: 'name' })} current={sort === 'name'} />
        <ChoiceLink
          label={interfaceWords.authorities.byDocuments}
          href={to({ sort: 'documents' })}
          current={sort === 'documents'}
        />
      </span>
      {list.types.length > 1 || type !== '' ? (
        <nav aria-label={interfaceWords.authorities.byType} className="flex flex-wrap gap-x-4">
          <ChoiceLink label={interfaceWords.authorities.all} href={to({ type: '' })} current={type === ''} />
          {list.types.map((each) => (
            <ChoiceLink
              key={each.type}
              label={interfaceWords.authorities.choice(typeWords[each.type] ?? each.type, each.count)}
              href={to({ type: each.type })}
              current={type === each.type}
            />
          ))}
        </nav>
      ) : null}
      {q ? <a href={words.path}>{interfaceWords.authorities.showAll}</a> : null}
    </div>
  );
}
