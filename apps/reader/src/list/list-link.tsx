import { words } from '@fonds/ui/words';

/** The way to the reader's own list. It carries the words that the script says, and shows how many documents are on it. */
export function ListLink({ current }: { readonly current: boolean }) {
  const { list } = words;
  return (
    <a
      href="/list"
      data-list-link=""
      data-save={list.save}
      data-saved={list.saved}
      data-saved-now={list.savedNow}
      data-removed={list.removed}
      {...(current ? { 'aria-current': 'page' as const } : {})}
      className={`inline-block border-b-2 py-1.5 font-sans text-[0.9375rem] leading-none whitespace-nowrap text-ink hover:border-line hover:no-underline ${current ? 'border-oxide' : 'border-transparent'}`}
    >
      {list.name} <span data-list-count="" className="text-muted tabular-nums" />
    </a>
  );
}
