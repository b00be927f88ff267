interface BesidePagesProps {
  /** The addresses of the pages beside this one, where there are such. */
  readonly previous?: string | undefined;
  readonly next: string | undefined;
  /** The list stands in the order of time, newest first. */
  readonly byTime?: boolean;
}

/** Ways to the pages beside this one of a list that is not counted in pages. */
export function BesidePages({ previous, next, byTime = false }: BesidePagesProps) {
  if (previous === undefined && next === undefined) return null;
  return (
    <nav aria-label="Pages" className="mt-6 flex gap-6 font-sans text-sm">
      {previous === undefined ? null : (
        <a href={previous} rel="prev" className="inline-flex min-h-9 items-center">
          {byTime ? 'Newer' : 'Previous'}
        </a>
      )}
      {next === undefined ? null : (
        <a href={next} rel="next" className="inline-flex min-h-9 items-center">
          {byTime ? 'Older' : 'Next'}
        </a>
      )}
    </nav>
  );
}
