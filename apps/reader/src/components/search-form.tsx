import type { Search } from '@fonds/domain/search-address';
import { Button } from '@fonds/ui/button';
import { controlClass } from '@fonds/ui/text-field';
import { words } from '@fonds/ui/words';
import { withSearch } from './search-links.ts';

/** The span of time that a search asks for: beside the result, or folded up above it where there is no room. */
export function SearchForm({ search }: { readonly search: Search }) {
  const dated = search.from !== '' || search.to !== '';
  return (
    <>
      <div className="max-lg:hidden">
        <SpanForm search={search} prefix="beside" />
      </div>
      <details className="font-sans text-sm lg:hidden">
        <summary className="flex min-h-9 items-center text-link">
          {dated ? words.search.dates : words.search.chooseDates}
        </summary>
        <div className="mt-2">
          <SpanForm search={search} prefix="above" />
        </div>
      </details>
    </>
  );
}

interface SpanFormProps {
  readonly search: Search;
  /** Keeps the ids of the two apart. */
  readonly prefix: string;
}

function SpanForm({ search, prefix }: SpanFormProps) {
  const dated = search.from !== '' || search.to !== '';
  return (
    <form action="/search" className="font-sans text-sm">
      {search.q === '' ? null : <input type="hidden" name="q" value={search.q} />}
      <fieldset>
        <legend className="eyebrow mb-3">{words.dates.legend}</legend>
        <div className="grid grid-cols-2 gap-3">
          <DateField
            id={`${prefix}-from`}
            name="from"
            label={words.search.from}
            value={search.from}
            example={words.dates.exampleFrom}
          />
          <DateField
            id={`${prefix}-to`}
            name="to"
            label={words.search.to}
            value={search.to}
            example={words.dates.exampleTo}
          />
        </div>
        <div className="mt-3 space-y-1.5">
          <Within value="possibly" label={words.dates.possibly} search={search} />
          <Within value="certainly" label={words.dates.certainly} search={search} />
        </div>
      </fieldset>
      {search.sort === undefined ? null : <input type="hidden" name="sort" value={search.sort} />}
      <div className="mt-4 flex items-center gap-4">
        <Button type="submit">{words.search.submit}</Button>
        {dated ? (
          <a href={withSearch('/search', search, { from: '', to: '', within: 'possibly' })}>{words.search.anyDate}</a>
        ) : null}
      </div>
    </form>
  );
}

interface DateFieldProps {
  readonly id: string;
  readonly name: 'from' | 'to';
  readonly label: string;
  readonly value: string;
  readonly example: string;
}

function DateField({ id, name, label, value, example }: DateFieldProps) {
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-muted">
        {label}
      </label>
      <input
        id={id}
        name={name}
        defaultValue={value}
        placeholder={example}
        autoComplete="off"
        className={controlClass}
      />
    </div>
  );
}

interface WithinProps {
  readonly value: Search['within'];
  readonly label: string;
  readonly search: Search;
}

function Within({ value, label, search }: WithinProps) {
  return (
    <label className="flex min-h-6 items-center gap-2">
      <input
        type="radio"
        name="within"
        value={value}
        defaultChecked={search.within === value}
        className="size-4 accent-link"
      />
      {label}
    </label>
  );
}
