import type { ImportItem } from '@fonds/api/import/items';
import { authorityItems } from './archive/authorities.ts';
import { beaconDocuments } from './archive/beacon-documents.ts';
import { chineseDocuments } from './archive/chinese-documents.ts';
import { coastDocuments } from './archive/coast-documents.ts';
import { embassyDocuments } from './archive/embassy-documents.ts';
import { europeanDocuments } from './archive/european-documents.ts';
import { holdingItems } from './archive/holdings.ts';
import { koreanDocuments } from './archive/korean-documents.ts';
import { lineDocuments } from './archive/line-documents.ts';
import { documentItems } from './archive/made-document.ts';
import { nameDocuments } from './archive/name-documents.ts';
import { orderDocuments } from './archive/order-documents.ts';
import { railDocuments } from './archive/rail-documents.ts';
import { russianDocuments } from './archive/russian-documents.ts';
import { semiticDocuments } from './archive/semitic-documents.ts';
import { shelfDocuments } from './archive/shelf-documents.ts';
import { trapDocuments } from './archive/trap-documents.ts';

/**
 * The archive on which the search is graded, as an import: made-up documents in a dozen languages, and the people, places,
 * subjects and holdings that they lead to.
 */
export function relevanceItems(): ImportItem[] {
  const items = [
    ...authorityItems(),
    ...holdingItems(),
    ...documentItems('line', lineDocuments),
    ...documentItems('coast', { ...railDocuments, ...coastDocuments, ...embassyDocuments }),
    ...documentItems('scripts', {
      ...russianDocuments,
      ...chineseDocuments,
      ...koreanDocuments,
      ...europeanDocuments,
      ...semiticDocuments,
    }),
    ...documentItems('puzzles', {
      ...nameDocuments,
      ...shelfDocuments,
      ...beaconDocuments,
      ...trapDocuments,
      ...orderDocuments,
    }),
  ];
  return items.map((item, index) => ({ ...item, row: index + 1 }));
}
