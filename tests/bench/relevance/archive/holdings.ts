import type { ImportItem } from '@fonds/api/import/items';

type Item = Omit<ImportItem, 'row'>;

const link = (key: string, name: string) => ({ id: `@${key}`, name });

function repository(key: string, name: string, language: string, ...variants: string[]): Item {
  const description = [{ text: 'An archive that is made up for testing a search.', language: 'en' }];
  return {
    matchKey: key,
    kind: 'repository',
    body: { name: { text: name, language }, variants: variants.map((text) => ({ text })), description },
  };
}

function recordSet(
  key: string,
  title: string,
  level: string,
  code: string,
  repositoryKey: string,
  parent?: string,
): Item {
  return {
    matchKey: key,
    kind: 'recordset',
    body: {
      title: { text: title, language: 'en' },
      level,
      referenceCode: code,
      repository: link(repositoryKey, repositoryKey),
      ...(parent ? { parent: link(parent, parent) } : {}),
    },
  };
}

function collection(key: string, title: string): Item {
  const introduction = [{ text: 'Every document here is made up for testing a search.', language: 'en' }];
  return { matchKey: key, kind: 'collection', body: { title: { text: title, language: 'en' }, introduction } };
}

/** The collections that the documents stand in, by key. */
export const collectionTitles = {
  line: 'Papers of the line (made up)',
  coast: 'Papers of the coast and the valley (made up)',
  scripts: 'Papers in many scripts (made up)',
  puzzles: 'Papers that are hard to find (made up)',
} as const;
export type CollectionKey = keyof typeof collectionTitles;

/** The archives that are said to hold the originals, by key. */
export const repositoryNames = {
  mua: 'Мнимый учётный архив',
  mnro: 'Made-up National Record Office',
  vca: 'Varnholt City Archive',
} as const;
export type RepositoryKey = keyof typeof repositoryNames;

/** Collections, repositories and record sets of the test archive. Rows are given later. */
export function holdingItems(): Item[] {
  return [
    ...Object.entries(collectionTitles).map(([key, title]) => collection(key, title)),
    repository('mua', repositoryNames.mua, 'ru', 'МУА', 'MUA', 'Made-up Register Archive'),
    repository('mnro', repositoryNames.mnro, 'en', 'MNRO'),
    repository('vca', repositoryNames.vca, 'en', 'VCA', 'Stadtarchiv Varnholt'),
    recordSet('mua-7', 'Fond 7: a made-up secretariat', 'fonds', 'МУА ф. 7', 'mua'),
    recordSet('mua-7-12', 'Opis 12: made-up correspondence', 'series', 'МУА ф. 7 оп. 12', 'mua', 'mua-7'),
    recordSet(
      'mua-7-12-131',
      'Delo 131: made-up papers on lighthouses',
      'file',
      'МУА ф. 7 оп. 12 д. 131',
      'mua',
      'mua-7-12',
    ),
    recordSet('rg-999', 'Record Group 999: made-up records of a harbour board', 'fonds', 'RG 999', 'mnro'),
    recordSet('rg-999-12', 'Box 12 of the made-up harbour board', 'file', 'RG 999, Box 12', 'mnro', 'rg-999'),
  ];
}
