import { kindWords, recordKinds } from '@fonds/domain/record';
import type { ExportChoice } from './export-choices.tsx';

/** Everything as a file: the desk's side of it, and what the public sees. */
export function Everything({ formats }: { readonly formats: readonly ExportChoice[] }) {
  return (
    <table className="w-full border-collapse font-sans text-sm">
      <caption className="sr-only">Forms in which everything can be taken out</caption>
      <thead>
        <tr className="border-b border-line text-left text-muted">
          <th scope="col" className="py-2 pr-4 font-medium">
            Form
          </th>
          <th scope="col" className="hidden py-2 pr-4 font-medium sm:table-cell">
            Holds
          </th>
          <th scope="col" className="py-2 font-medium">
            Take
          </th>
        </tr>
      </thead>
      <tbody>
        {formats.map((format) => (
          <tr key={format.id} className="border-b border-hair align-baseline">
            <th scope="row" className="py-2.5 pr-4 text-left font-normal text-ink">
              {format.label}
            </th>
            <td className="hidden py-2.5 pr-4 text-muted sm:table-cell">{holds(format)}</td>
            <td className="py-1">
              <ul className="flex flex-wrap gap-x-5">
                <li>
                  <Take format={format} published={false} />
                </li>
                <li>
                  <Take format={format} published />
                </li>
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Take({ format: { id, label }, published }: { readonly format: ExportChoice; readonly published: boolean }) {
  const words = published ? 'what is public' : 'latest revisions';
  return (
    <a
      href={`/export/${id}${published ? '?published=yes' : ''}`}
      download
      aria-label={`${label}: ${words}`}
      className="inline-flex min-h-8 items-center"
    >
      {words}
    </a>
  );
}

function holds({ kinds }: ExportChoice): string {
  if (kinds.length === recordKinds.length) return 'every kind of record';
  return kinds.map((kind) => kindWords[kind].many.toLowerCase()).join(', ');
}
