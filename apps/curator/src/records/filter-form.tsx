import { kindWords, stateInWords, type RecordKind } from '@fonds/domain/record';
import { listSorts, listStates, sortsOf } from '@fonds/domain/record-list';
import { Button } from '@fonds/ui/button';
import { Select } from '@fonds/ui/select';
import { TextField } from '@fonds/ui/text-field';
import type { RecordList } from './list-address.ts';

const states = listStates.map((state) => ({
  value: state,
  label: state === 'changed' ? stateInWords('published', true) : stateInWords(state, false),
}));

/** What narrows a list of records: a plain form, so that every list has an address. */
export function FilterForm({ kind, list }: { readonly kind: RecordKind; readonly list: RecordList }) {
  return (
    <form
      action={`/records/${kind}`}
      role="search"
      aria-label="Filter"
      className="flex flex-wrap items-end gap-3 font-sans"
    >
      {list.problem === undefined ? null : <input type="hidden" name="problem" value={list.problem} />}
      {list.mine ? <input type="hidden" name="mine" value="yes" /> : null}
      {list.columns === undefined ? null : <input type="hidden" name="columns" value={list.columns.join(',')} />}
      <div className="min-w-48 flex-1">
        <TextField
          id="filter-q"
          name="q"
          type="search"
          label={`Find in ${kindWords[kind].many.toLowerCase()}`}
          defaultValue={list.q}
        />
      </div>
      <div className="min-w-36">
        <Select
          id="filter-state"
          name="state"
          label="State"
          none="Any"
          options={states}
          defaultValue={list.state ?? ''}
        />
      </div>
      <div className="min-w-36">
        <Select
          id="filter-sort"
          name="sort"
          label="Order"
          options={sortsOf(kind).map((sort) => ({ value: sort, label: listSorts[sort] }))}
          defaultValue={list.sort}
        />
      </div>
      <Button type="submit" className="min-h-10">
        Show
      </Button>
    </form>
  );
}
