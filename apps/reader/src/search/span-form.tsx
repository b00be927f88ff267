import type { Search } from '@fonds/domain/search-address';
import { Button } from '@fonds/ui/button';
import { controlClass } from '@fonds/ui/text-field';
import { words } from '@fonds/ui/words';
import { withSearch } from '../components/search-links.ts';
import { KeptFields } from './kept-fields.tsx';

/** A span of time by its two ends, as people write dates; whatever else is asked for stays. */
export function SpanForm({ search }: { readonly search: Search }) {
  const { from, to, within, ...rest } = search;
  const dated = from !== '' || to !== '';
  return (
    <form action="/search">
      <KeptFields search={{ ...rest, page: 1 }} />
      <fieldset>
        <legend className="sr-only">{words.search.dates}</legend>
        <div className="grid grid-cols-2 gap-3">
          <DateField name="from" label={words.search.from} value={from} example={words.dates.exampleFrom} />
          <DateField name="to" label={words.search.to} value={to} example={words.dates.exampleTo} />
        </div>
        <div className="mt-3 space-y-1.5">
          <Within value="possibly" label={words.dates.possibly} within={within} />
          <Within value="certainly" label={words.dates.certainly} within={within} />
        </div>
      </fieldset>
      <div className="mt-4 flex items-center gap-4">
        <Button type="submit">{words.search.submit}</Button>
        {dated ? (
          <a href={withSearch('/search', search, { from: '', to: '', within: 'possibly' })} rel="nofollow">
            {words.search.anyDate}
          </a>
        ) : null}
      </div>
    </form>
  );
}

interface DateFieldProps {
  readonly name: 'from' | 'to';
  readonly label: string;
  readonly value: string;
  readonly example: string;
}

function DateField({ name, label, value, example }: DateFieldProps) {
  const id = `span-${name}`;
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
  readonly within: Search['within'];
}

function Within({ value, label, within }: WithinProps) {
  return (
    <label className="flex min-h-6 items-center gap-2">
      <input
        type="radio"
        name="within"
        value={value}
        defaultChecked={within === value}
        className="size-4 accent-link"
      />
      {label}
    </label>
  );
}
