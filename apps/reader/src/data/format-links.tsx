import type { FormatView } from '@fonds/domain/views/export';

interface FormatLinksProps {
  /** The path before the extension. */
  readonly path: string;
  readonly formats: readonly FormatView[];
}

/** A list of the forms in which something is had, each a link. */
export function FormatLinks({ path, formats }: FormatLinksProps) {
  return (
    <ul className="grid gap-x-4 gap-y-1.5">
      {formats.map(({ extension, mediaType, label }) => (
        <li key={extension} className="flex flex-wrap justify-between gap-x-3">
          <a href={`${path}.${extension}`} type={mediaType} rel="nofollow">
            {label}
          </a>
          <span className="font-mono text-[0.75rem] text-muted">.{extension}</span>
        </li>
      ))}
    </ul>
  );
}
