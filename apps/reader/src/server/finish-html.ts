import { createHash } from 'node:crypto';

const scriptElement = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
const styleElement = /<style\b[^>]*>([\s\S]*?)<\/style>/g;
const scriptPreload = /<link\b(?=[^>]*\brel="(?:preload|modulepreload)")(?=[^>]*\bas="script")[^>]*>/g;

/**
 * A page as it leaves the reader: without Next's scripts, as nothing of the page hydrates, and with only those that are
 * marked as our own. A page that was sent in pieces needs its scripts, and keeps them.
 */
export function withoutFrameworkScripts(html: string): string {
  if (html.includes('<template id="B:')) return html;
  return html
    .replace(scriptElement, (whole, attributes: string) => (/\bdata-own\b/.test(attributes) ? whole : ''))
    .replace(scriptPreload, '');
}

/** The Content-Security-Policy of a page: nothing from elsewhere, and the inline scripts and styles that stand in it by their hashes. */
export function contentSecurityPolicy(html: string): string {
  const hashes = new Set<string>();
  for (const [, attributes = '', content = ''] of html.matchAll(scriptElement)) {
    if (/\bsrc=/.test(attributes) || content === '') continue;
    hashes.add(hashOf(content));
  }
  const styles = [...html.matchAll(styleElement)].map(([, content = '']) => hashOf(content));
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashes].join(' '),
    ["style-src 'self'", ...new Set(styles)].join(' '),
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join('; ');
}

function hashOf(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}
