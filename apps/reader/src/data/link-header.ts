import type { TypedLink } from '@fonds/domain/views/export';

// Proxies refuse an answer whose whole head is larger than 4 kB (nginx, as it comes).
const mostCharacters = 2400;

/** Links as one `Link` header has them (RFC 8288): the first of them, where all would be too long. */
export function linkHeader(links: readonly TypedLink[]): string {
  let header = '';
  for (const { href, rel, type } of links) {
    const link = `${header === '' ? '' : ', '}<${href}>; rel="${rel}"${type === undefined ? '' : `; type="${type}"`}`;
    if (header.length + link.length <= mostCharacters) header += link;
  }
  return header;
}

/** How a file is named: in ASCII for clients of old, and in full (RFC 6266). */
export function contentDisposition(fileName: string, shown: boolean): string {
  const plain = fileName.replace(/[^\w.-]/g, '_');
  const full = encodeURIComponent(fileName).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
  return `${shown ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${full}`;
}
