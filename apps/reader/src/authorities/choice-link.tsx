interface ChoiceLinkProps {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

/** One of a few ways to see a list; the one that is chosen says so. */
export function ChoiceLink({ label, href, current }: ChoiceLinkProps) {
  return (
    <a
      href={href}
      {...(current ? { 'aria-current': 'true' as const } : {})}
      className={current ? 'border-b-2 border-oxide text-ink' : ''}
    >
      {label}
    </a>
  );
}
