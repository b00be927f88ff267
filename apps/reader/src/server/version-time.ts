/**
 * Tells of each content version when it was first seen here, as HTTP has times: a time at which what is public was no older.
 * Two versions never get the same second, which is as fine as a client can ask (RFC 9110, 8.8.2).
 */
export function versionTime(now: () => number): (version: number) => string {
  let known: { readonly version: number; readonly at: number } | undefined;
  return (version) => {
    if (known?.version !== version) known = { version, at: Math.max(now(), (known?.at ?? 0) + 1000) };
    return new Date(known.at).toUTCString();
  };
}
