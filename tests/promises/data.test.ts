import { listFormats } from '@fonds/api/public/exports';
import { expect, it } from 'vitest';
import { findText } from './repository.ts';

/** The rows `| .ext | media type | …` of the table under a heading of the reader's guide. */
function tableUnder(heading: string): [extension: string, mediaType: string][] {
  const [, section = ''] = findText('docs/reading.md')?.split(`\n${heading}\n`) ?? [];
  const table = section.slice(0, section.search(/\n\n[^|]/));
  return [...table.matchAll(/^\| `\.([\w.]+)` \| `([^`]+)` \|/gm)].map(([, extension = '', type = '']) => [
    extension,
    type,
  ]);
}

it.each([
  ['**A document**:', listFormats().documents],
  ['**A collection**:', listFormats().collections],
])('the guide names every form of %s that there is, and no other', (heading, formats) => {
  expect(tableUnder(heading)).toEqual(formats.map(({ extension, mediaType }) => [extension, mediaType]));
});
