import { listColumns, type ListColumn } from '@fonds/domain/list-columns';
import { listSorts, type ListSort } from '@fonds/domain/record-list';
import { widthOf } from './list-cell.tsx';

/** The order of a list, and where each other order leads. */
export interface ListOrder {
  readonly sort: ListSort;
  readonly addressOf: (sort: ListSort) => string;
}

const titleSorts = ['title', '-title'] as const;
/** The orders that a column has an index for: the one that is taken first, and the other way. */
const sortsOfColumn: Readonly<Partial<Record<ListColumn, readonly [ListSort, ListSort]>>> = {
  date: ['date', '-date'],
  changed: ['changed', '-changed'],
};

interface ListHeadProps {
  readonly columns: readonly ListColumn[];
  readonly order: ListOrder;
  /** Boxes stand before the rows. */
  readonly choosing: boolean;
}

/** The names of the columns; those that can be sorted by lead to that order, and once more to the other way. */
export function ListHead({ columns, order, choosing }: ListHeadProps) {
  const [leading, others] = partedColumns(columns);
  return (
    <div
      role="group"
      aria-label="Columns and order"
      className={`hidden items-baseline gap-x-3.5 border-b border-line py-1.5 font-sans text-[0.8125rem] text-muted md:flex ${choosing ? 'pl-8' : ''}`}
    >
      {leading.map((column) => (
        <Heading key={column} column={column} order={order} />
      ))}
      <span className="w-0 min-w-56 flex-1">
        <Order label="Title" sorts={titleSorts} order={order} />
      </span>
      {others.map((column) => (
        <Heading key={column} column={column} order={order} />
      ))}
    </div>
  );
}

/** The date stands before the title, all else after it. */
export function partedColumns(columns: readonly ListColumn[]): readonly [ListColumn[], ListColumn[]] {
  return [columns.filter((column) => column === 'date'), columns.filter((column) => column !== 'date')];
}

function Heading({ column, order }: { readonly column: ListColumn; readonly order: ListOrder }) {
  const sorts = sortsOfColumn[column];
  const { label } = listColumns[column];
  return (
    <span className={`truncate ${widthOf(column)}`}>
      {sorts ? <Order label={label} sorts={sorts} order={order} /> : label}
    </span>
  );
}

interface OrderProps {
  readonly label: string;
  readonly sorts: readonly [ListSort, ListSort];
  readonly order: ListOrder;
}

function Order({ label, sorts: [first, other], order: { sort, addressOf } }: OrderProps) {
  const next = sort === first ? other : first;
  const isCurrent = sort === first || sort === other;
  return (
    <a
      href={addressOf(next)}
      title={`Order: ${listSorts[next]}`}
      {...(isCurrent ? { 'aria-current': 'true' as const } : {})}
      className={`inline-flex min-h-6 items-center ${isCurrent ? 'font-semibold text-ink' : ''}`}
    >
      {label}
      <span className="sr-only">
        {isCurrent ? `, now: ${listSorts[sort]}` : ''}, order: {listSorts[next]}
      </span>
    </a>
  );
}
