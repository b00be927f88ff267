/** Whether a part of an address is the SHA-256 of a file. */
export function isSha256(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

export type PictureSize = 'small' | 'large';

/** Where a page of a file is drawn; pages count from 1. */
export function pictureAddress(sha256: string, page: number, size: PictureSize): string {
  return `/scans/${sha256}/${page}${size === 'small' ? '-small' : ''}.webp`;
}

/** Which page of which file an address means; undefined where it means none. */
export function pictureIn(parts: { readonly sha256: string; readonly picture: string }) {
  const read = /^([1-9]\d{0,4})(-small)?\.webp$/.exec(parts.picture);
  if (!read || !isSha256(parts.sha256)) return undefined;
  const size: PictureSize = read[2] === undefined ? 'large' : 'small';
  return { sha256: parts.sha256, page: Number(read[1]), size };
}

/** Where a file is fetched as it was sent, under the name that the record gives it. */
export function originalAddress(sha256: string, fileName: string): string {
  return `/scans/${sha256}/original?name=${encodeURIComponent(fileName)}`;
}

/**
 * What goes with a file that a browser must keep and never show; any name, as RFC 8187 writes it. Its length doesn’t: Next
 * takes that away from whatever a route answers.
 */
export function originalHeaders(fileName: string): Readonly<Record<string, string>> {
  const name = fileName.toWellFormed().replace(/[\p{Cc}/\\]/gu, '_') || 'scan';
  const plain = name.replace(/[^ -~]|["%]/gu, '_');
  const escaped = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${escaped}`,
    'content-security-policy': 'sandbox',
  };
}
