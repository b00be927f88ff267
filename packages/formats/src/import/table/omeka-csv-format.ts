import type { FoundColumn } from '../import-format.ts';
import { plainColumnName } from './column-names.ts';
import { openCsv } from './csv-source.ts';
import { mappingOf, proposeMapping, type ProposedMapping } from './propose-mapping.ts';
import { tableFormat } from './table-format.ts';

// What Omeka says of its own items, and of nothing in the archive.
const leftOut = new Set(['public', 'featured', 'is public', 'o:is public', 'resource template', 'resource type']);

// Names that mean something else in Omeka than in other tables.
const omekaTargets: Readonly<Record<string, string>> = {
  text: 'texts.transcript',
  'resource class': 'type',
  tags: 'subjects',
  'item uri': 'staffNote.named',
};

/** Omeka Classic's and Omeka S's items as CSV: Dublin Core by whatever prefix, item types' own fields, tags, item sets and files. */
export const omekaCsvFormat = tableFormat({
  id: 'omeka-csv',
  label: 'Omeka (CSV)',
  extensions: ['csv', 'tsv'],
  open: openCsv,
  isCsv: true,
  propose: proposeOmeka,
});

function proposeOmeka(columns: readonly FoundColumn[]): ProposedMapping {
  const { question } = proposeMapping(columns);
  const mapping = mappingOf('document', columns);
  const hasTitle = mapping.columns.some(({ target }) => target === 'title');
  return {
    mapping: {
      ...mapping,
      columns: mapping.columns.map((column) => {
        const plain = plainColumnName(column.column);
        if (leftOut.has(plain)) return { column: column.column, target: null };
        const target = Object.hasOwn(omekaTargets, plain) ? omekaTargets[plain] : undefined;
        return target === undefined ? column : { ...column, target };
      }),
    },
    ...(question !== undefined && !hasTitle && { question }),
  };
}
