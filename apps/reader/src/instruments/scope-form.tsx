import { spanInWords } from '@fonds/domain/dates/words';
import { instrumentHref, type InstrumentAddress } from '@fonds/domain/instrument-address';
import type { InstrumentScope } from '@fonds/domain/views/instrument';
import { Button } from '@fonds/ui/button';
import { controlClass } from '@fonds/ui/text-field';
import { words } from '@fonds/ui/words';
import { documentsInWords } from '../components/counts.ts';
import { Remarks } from '../components/remarks.tsx';

interface ScopeFormProps {
  readonly path: string;
  readonly address: InstrumentAddress;
  readonly scope: InstrumentScope;
  /** What of the address the form carries on unseen. */
  readonly keep: readonly ('unit' | 'role' | 'view' | 'place' | 'agent')[];
}

/** The span of time and the collection of which a timeline, a map or a network tells, as a plain form. */
export function ScopeForm({ path, address, scope, keep }: ScopeFormProps) {
  const { instrument } = words;
  return (
    <div className="mt-5 print:hidden">
      <form
        action={path}
        role="search"
        aria-label={instrument.form}
        className="flex flex-wrap items-end gap-x-4 gap-y-3 font-sans text-sm text-muted"
      >
        <ScopeDate name="from" label={instrument.from} value={scope.from} example={words.dates.exampleFrom} />
        <ScopeDate name="to" label={instrument.to} value={scope.to} example={words.dates.exampleTo} />
        {scope.collections.length > 0 ? (
          <label className="flex items-center gap-2">
            {instrument.collection}
            <span className="w-44 sm:w-56">
              <select name="collection" defaultValue={scope.collection ?? ''} className={controlClass}>
                <option value="">{instrument.whole}</option>
                {scope.collections.map(({ slug, title }) => (
                  <option key={slug} value={slug}>
                    {title.text}
                  </option>
                ))}
              </select>
            </span>
          </label>
        ) : null}
        <label className="flex min-h-10 items-center gap-2">
          <input
            type="checkbox"
            name="within"
            value="certainly"
            defaultChecked={scope.within === 'certainly'}
            className="size-4 accent-link"
          />
          {instrument.strict}
        </label>
        {keep.map((name) => {
          const value = address[name];
          return value ? <input key={name} type="hidden" name={name} value={value} /> : null;
        })}
        <Button type="submit" className="min-h-10">
          {instrument.apply}
        </Button>
      </form>
      <ScopeStatus path={path} address={address} scope={scope} />
      <Remarks remarks={scope.remarks} />
    </div>
  );
}

interface ScopeDateProps {
  readonly name: 'from' | 'to';
  readonly label: string;
  readonly value: string;
  readonly example: string;
}

function ScopeDate({ name, label, value, example }: ScopeDateProps) {
  return (
    <label className="flex items-center gap-2">
      {label}
      <span className="w-28 sm:w-32">
        <input name={name} defaultValue={value} placeholder={example} autoComplete="off" className={controlClass} />
      </span>
    </label>
  );
}

function ScopeStatus({ path, address, scope }: Omit<ScopeFormProps, 'keep'>) {
  const { instrument } = words;
  const dated = scope.earliest !== null || scope.latest !== null;
  const reversed = scope.earliest !== null && scope.latest !== null && scope.earliest > scope.latest;
  return (
    <p className="facts mt-4" role="status">
      <b>
        {scope.documents === scope.of
          ? instrument.allOf(documentsInWords(scope.of))
          : instrument.of(words.counts.number(scope.documents), documentsInWords(scope.of))}
      </b>
      {dated && !reversed ? <>, {spanInWords(scope.earliest, scope.latest)}</> : null}
      {scope.from === '' && scope.to === '' ? null : (
        <>
          {' '}
          &nbsp;{' '}
          <a href={instrumentHref(path, address, { from: '', to: '', unit: undefined })}>{instrument.allDates}</a>
        </>
      )}
    </p>
  );
}
