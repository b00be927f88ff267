import type { FormatView } from '@fonds/domain/views/export';
import Negotiator from 'negotiator';

const documentPath = /^\/documents\/[^/.?]+$/;
const page = 'text/html';

/**
 * The address of the form of a document that a client would rather have than its page, by `Accept` (RFC 9110, 12.5.1).
 * Undefined for the page, which whoever asks for nothing that there is gets too.
 */
export function preferredForm(
  path: string,
  accept: string | undefined,
  formats: readonly FormatView[],
): string | undefined {
  if (!accept) return undefined;
  // Who takes anything of a kind gets the whole record.
  const others = formats
    .filter(({ mediaType }) => mediaType !== page)
    .sort((a, b) => Number(b.extension === 'json') - Number(a.extension === 'json'));
  const chosen = new Negotiator({ headers: { accept } }).mediaType([page, ...others.map(({ mediaType }) => mediaType)]);
  const format = others.find(({ mediaType }) => mediaType === chosen);
  return format && `${path}.${format.extension}`;
}

/** Whether what stands at an address depends on `Accept`. An address with a question is of the page alone. */
export function isNegotiated(address: string): boolean {
  return documentPath.test(address);
}
