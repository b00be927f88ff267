interface Part {
  readonly id: string;
  readonly label: string;
  readonly count?: number;
}

/** Links to the parts of a long page; nothing where there is but one. */
export function PartsNav({ label, parts }: { readonly label: string; readonly parts: readonly Part[] }) {
  if (parts.length < 2) return null;
  return (
    <nav aria-label={label} className="mt-8 border-b border-line print:hidden">
      <ul className="flex flex-wrap gap-x-6 font-sans text-[0.9375rem]">
        {parts.map(({ id, label: name, count }) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-block py-2 text-ink">
              {name}
              {count === undefined ? null : <span className="text-muted"> {count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
