const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether a request that writes comes from a page of the curator itself. `Origin` must be that of CURATOR_URL (a machine's
 * own names for itself count as one); without it, which only old browsers do, `Sec-Fetch-Site` must say `same-origin`.
 */
export function isSameOrigin(headers: Headers, curatorUrl: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  const origin = headers.get('origin');
  if (origin === null) return site === 'same-origin';
  return canonicalOrigin(origin) === canonicalOrigin(curatorUrl);
}

function canonicalOrigin(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return `${url.protocol}//${loopback.has(url.hostname) ? 'localhost' : url.hostname}:${url.port}`;
}

/** A path of the curator itself to go to after signing in; anything else is the desk. */
export function ownPath(path: string | undefined): string {
  return path && /^\/(?![/\\])[^\s\\]*$/.test(path) && !path.startsWith('/login') ? path : '/';
}
