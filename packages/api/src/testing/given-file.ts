import type { ImportFile } from '@fonds/formats/import/import-format';

/** A file of a test's own words. */
export function givenFile(name: string, content: string | Uint8Array): ImportFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    // eslint-disable-next-line @typescript-eslint/require-await -- what is given is at hand; readers wait for pieces all the same
    bytes: async function* () {
      yield bytes;
    },
  };
}
