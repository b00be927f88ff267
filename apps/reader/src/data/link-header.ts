import type { TypedLink } from '@fonds/domain/views/export';

/** Links as one `Link` header has them (RFC 8288). */
export function linkHeader(links: readonly TypedLink[]): string {
  return links
    .map(({ href, rel, type, profile }) =>
      [`<${href}>`, `rel="${rel}"`, type && `type="${type}"`, profile && `profile="${profile}"`]
        .filter((part) => part !== undefined)
        .join('; '),
    )
    .join(', ');
}

/** How a file is named: in ASCII for clients of old, and in full (RFC 6266). */
export function contentDisposition(fileName: string, shown: boolean): string {
  const plain = fileName.replace(/[^\w.-]/g, '_');
  const full = encodeURIComponent(fileName).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
  return `${shown ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${full}`;
}
