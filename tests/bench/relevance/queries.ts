import { booleanQueries, shelfQueries } from './queries/boolean-queries.ts';
import { dateQueries } from './queries/date-queries.ts';
import { facetQueries, fieldQueries } from './queries/field-queries.ts';
import { romanisedQueries, variantQueries } from './queries/name-queries.ts';
import { orderQueries } from './queries/order-queries.ts';
import type { RelevanceQuery } from './queries/query.ts';
import { hanQueries, partQueries, semiticQueries } from './queries/script-queries.ts';
import { spellingQueries } from './queries/spelling-queries.ts';
import { trapQueries } from './queries/trap-queries.ts';
import { phraseQueries, stemQueries, wordQueries } from './queries/word-queries.ts';

/** What the test archive is asked, by group. */
export const relevanceQueries: readonly RelevanceQuery[] = [
  ...wordQueries,
  ...stemQueries,
  ...phraseQueries,
  ...variantQueries,
  ...romanisedQueries,
  ...partQueries,
  ...hanQueries,
  ...semiticQueries,
  ...dateQueries,
  ...fieldQueries,
  ...booleanQueries,
  ...shelfQueries,
  ...spellingQueries,
  ...facetQueries,
  ...trapQueries,
  ...orderQueries,
];
