import { mostListed } from '@fonds/domain/views/list';
import { Button, buttonClass } from '@fonds/ui/button';
import { words } from '@fonds/ui/words';
import { ListExports } from './list-exports.tsx';

/** The reader's own list. The browser keeps it and its script draws it; without a script the page says so. */
export function OwnList() {
  const { list } = words;
  return (
    <>
      <h1 className="title mt-8 lg:mt-14">{list.name}</h1>
      <p data-without-script="" className="lede mt-4">
        {list.noScript}
      </p>
      <div data-own-list="" hidden>
        <p data-empty="" className="lede mt-4">
          {list.empty}
        </p>
        <ol data-items="" className="mt-6 max-w-[58rem]" />
        <div className="mt-6 flex flex-wrap items-center gap-2.5 font-sans text-sm print:hidden">
          <Button data-to-file="">{list.toFile}</Button>
          <label className={`${buttonClass()} focus-within:outline-2 focus-within:outline-offset-2`}>
            {list.fromFile}
            <input type="file" accept="application/json,.json" data-from-file="" className="sr-only" />
          </label>
          <a href="/list" data-share="" className="px-2 leading-9">
            {list.shareIt}
          </a>
          <Button look="quiet" data-clear="" data-sure={list.clearSure}>
            {list.clear}
          </Button>
        </div>
        <p
          data-wrong-file=""
          hidden
          role="alert"
          className="mt-3 max-w-reading border-s-2 border-oxide ps-3 font-sans text-sm"
        >
          {list.fromFileWrong}
        </p>
        <p className="mt-4 max-w-reading font-sans text-sm text-muted">{list.warning}</p>
        <p data-too-many={mostListed} hidden className="mt-2 max-w-reading font-sans text-sm text-muted">
          {list.most(mostListed)}
        </p>
        <div data-full="">
          <ListExports ids={[]} />
        </div>
        <template data-item="">
          <ItemTemplate />
        </template>
      </div>
    </>
  );
}

function ItemTemplate() {
  const { list } = words;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-2 border-b border-hair py-5">
      <div className="min-w-0">
        <p className="font-sans text-sm text-muted" data-date="" />
        <h2 className="text-xl leading-[1.32]">
          <a href="/list" data-title="" dir="auto" className="text-ink [overflow-wrap:anywhere]">
            {list.name}
          </a>
        </h2>
      </div>
      <div className="flex gap-1 self-start font-sans text-sm print:hidden">
        <Button look="quiet" data-up="" aria-label={list.up} className="min-w-9 px-0">
          ↑
        </Button>
        <Button look="quiet" data-down="" aria-label={list.down} className="min-w-9 px-0">
          ↓
        </Button>
        <Button look="quiet" data-remove="" className="px-2">
          {list.remove}
        </Button>
      </div>
      <label className="col-span-2 max-w-reading font-sans text-sm text-muted">
        {list.note}
        <textarea
          data-note=""
          rows={1}
          dir="auto"
          className="mt-1 block field-sizing-content min-h-9 w-full rounded-field border border-edge bg-raised px-2.5 py-1.5 font-serif text-base text-ink"
        />
      </label>
    </li>
  );
}
