interface CountedRow {
  readonly name: string;
  readonly count: number;
  readonly path?: string;
}

/** Names with how many documents each has, a link where there is somewhere to go. */
export function CountedList({ rows }: { readonly rows: readonly CountedRow[] }) {
  return (
    <ul>
      {rows.map((row) => (
        <li key={`${row.path ?? ''}${row.name}`} className="flex justify-between gap-3 py-[3px]">
          {row.path === undefined ? (
            <span className="min-w-0">{row.name}</span>
          ) : (
            <a href={row.path} className="min-w-0">
              <bdi>{row.name}</bdi>
            </a>
          )}
          <span className="text-muted tabular-nums">{row.count}</span>
        </li>
      ))}
    </ul>
  );
}
