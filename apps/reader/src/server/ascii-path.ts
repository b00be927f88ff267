/** A path as a header can carry it: letters of any script escaped. */
export function asciiPath(path: string): string {
  const { pathname, search, hash } = new URL(path, 'http://reader.invalid');
  return `${pathname}${search}${hash}`;
}
