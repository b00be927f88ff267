import { NextResponse, type NextRequest } from 'next/server';

/** Gives each page a Content-Security-Policy with a nonce of its own: nothing of the curator is cached, so each can have one. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const policy = [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set('cache-control', 'no-store');
  response.headers.set('x-frame-options', 'DENY');
  response.headers.set('referrer-policy', 'same-origin');
  response.headers.set('x-content-type-options', 'nosniff');
  return response;
}

// A request that comes through here is held in memory, and cut at 10 MB: files that are sent pass it by. So do pictures of
// scans, the one thing of the curator that a browser may keep.
export const config = {
  matcher: ['/((?!_next/static|icon.svg|api/import-file|api/text-file|api/scan-file|scans/).*)'],
};
