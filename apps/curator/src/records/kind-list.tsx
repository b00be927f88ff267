import { kindWords, recordKinds, type RecordKind } from '@fonds/domain/record';

/** The kinds of record as ways to their lists. */
export function KindList({ kind }: { readonly kind: RecordKind }) {
  return (
    <nav aria-label="Kinds of record" className="font-sans text-sm">
      <ul className="flex flex-wrap gap-x-5 lg:block">
        {recordKinds.map((each) => (
          <li key={each}>
            <a
              href={`/records/${each}`}
              {...(each === kind ? { 'aria-current': 'page' as const } : {})}
              className={`inline-flex min-h-8 items-center ${each === kind ? 'font-semibold text-ink' : 'text-link'}`}
            >
              {kindWords[each].many}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
