interface NewerOlderProps {
  /** The addresses of the pages beside this one, where there are such. */
  readonly newer: string | undefined;
  readonly older: string | undefined;
}

/** Ways to the pages beside this one in a list that has no numbers of pages. */
export function NewerOlder({ newer, older }: NewerOlderProps) {
  if (newer === undefined && older === undefined) return null;
  return (
    <nav aria-label="Pages" className="mt-6 flex gap-6 font-sans text-sm">
      {newer === undefined ? null : (
        <a href={newer} rel="prev" className="inline-flex min-h-9 items-center">
          Newer
        </a>
      )}
      {older === undefined ? null : (
        <a href={older} rel="next" className="inline-flex min-h-9 items-center">
          Older
        </a>
      )}
    </nav>
  );
}
