import { citationStyles } from '@fonds/domain/views/citation';
import { listAddress } from '@fonds/domain/views/list';
import { Button } from '@fonds/ui/button';
import { words } from '@fonds/ui/words';

const files = [
  { label: 'BibTeX', extension: '.bib' },
  { label: 'RIS', extension: '.ris' },
  { label: 'CSL-JSON', extension: '.csl.json' },
  { label: words.list.texts, extension: '.zip' },
];

/** A list as citations, for reference managers and as texts. Of the reader's own list the script fills in the ids. */
export function ListExports({ ids }: { readonly ids: readonly string[] }) {
  return (
    <section aria-labelledby="exports" className="mt-10 border-t border-line pt-6 print:hidden">
      <h2 id="exports" className="eyebrow mb-3">
        {words.list.exportAs}
      </h2>
      <form action="/list.txt" className="flex flex-wrap items-end gap-2.5 font-sans text-sm">
        <input type="hidden" name="d" value={ids.join(',')} data-export-ids="" />
        <label htmlFor="list-style" className="flex min-h-9 items-center text-muted">
          {words.list.style}
        </label>
        <select
          id="list-style"
          name="style"
          className="min-h-9 rounded-field border border-edge bg-raised px-2.5 text-ink"
        >
          {citationStyles.map((style) => (
            <option key={style} value={style}>
              {words.cite.styles[style]}
            </option>
          ))}
        </select>
        <Button type="submit">{words.list.citations}</Button>
      </form>
      <ul className="mt-4 flex flex-wrap gap-x-6 gap-y-2 font-sans text-sm">
        {files.map(({ label, extension }) => (
          <li key={extension}>
            <a href={listAddress(ids, extension)} data-export={extension} rel="nofollow" download>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
