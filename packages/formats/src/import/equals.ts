/** Gives records of a source that has no keys of its own a key each: what they say, and their place among their equals. */
export function keysAmongEquals(): (said: string) => string {
  const seen = new Map<string, number>();
  return (said) => {
    const place = (seen.get(said) ?? 0) + 1;
    seen.set(said, place);
    return `${said} ${String(place)}`;
  };
}
