import { spanInWords } from '@fonds/domain/dates/words';
import type { CollectionView } from '@fonds/domain/views/public';
import { Button } from '@fonds/ui/button';
import { SearchInput } from '@fonds/ui/search-field';
import { words } from '@fonds/ui/words';
import { DateFields } from '../components/date-fields.tsx';
import { Remarks } from '../components/remarks.tsx';
import { chosenSpan, withSearch } from '../components/search-links.ts';
import { changed, type CollectionAsked } from './address.ts';

interface CollectionSearchProps {
  readonly view: CollectionView;
  readonly asked: CollectionAsked;
  readonly path: string;
}

/** *Search in this collection*: words and a span of time, and what of both is in force. */
export function CollectionSearch({ view, asked: wanted, path }: CollectionSearchProps) {
  const { search, type } = wanted;
  const chosen = chosenSpan(search);
  const asked = search.q !== '' || search.from !== '' || search.to !== '' || type !== '';
  const kind = view.types.find((each) => each.id === type)?.label;
  return (
    <div className="mt-5 print:hidden">
      <form
        action={path}
        role="search"
        aria-label={words.collections.search}
        className="flex flex-wrap items-end gap-3"
      >
        <div className="min-w-60 grow basis-full sm:max-w-105 sm:basis-auto">
          <SearchInput
            id="collection-search"
            label={words.collections.search}
            placeholder={words.collections.search}
            value={search.q}
          />
        </div>
        <DateFields from={search.from} to={search.to} />
        {type === '' ? null : <input type="hidden" name="type" value={type} />}
        <Button type="submit" className="min-h-10">
          {words.collections.searchFor}
        </Button>
        <span hidden data-brush-hint="" className="pb-2.5 font-sans text-sm text-muted max-xl:hidden">
          {words.collections.brush}
        </span>
      </form>
      <p className="mt-3 font-sans text-sm">
        <a
          href={withSearch('/search', search, { collection: [view.slug], ...(type === '' ? {} : { type: [type] }) })}
          rel="nofollow"
        >
          {words.collections.narrow}
        </a>
      </p>
      {asked ? (
        <p className="facts mt-4" role="status">
          <b>{words.counts.of(view.list.total, view.documents)}</b>
          {search.q === '' ? null : words.collections.found(search.q)}
          {kind === undefined ? null : words.collections.ofKind(kind)}
          {chosen ? <>, {spanInWords(chosen.earliest, chosen.latest)}</> : null}
          {chosen && search.q !== '' ? (
            <>
              {' '}
              &nbsp; <a href={changed(path, wanted, { search: { from: '', to: '' } })}>{words.collections.allDates}</a>
            </>
          ) : null}{' '}
          &nbsp; <a href={path}>{words.collections.showAllOf(view.documents)}</a>
        </p>
      ) : null}
      <Remarks remarks={view.remarks} />
    </div>
  );
}
