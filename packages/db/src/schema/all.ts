import * as bulk from './bulk.ts';
import * as imports from './imports.ts';
import * as lists from './lists.ts';
import * as outsideLinks from './outside-links.ts';
import * as people from './people.ts';
import * as problems from './problems.ts';
import * as published from './published.ts';
import * as records from './records.ts';
import * as review from './review.ts';
import * as search from './search.ts';
import * as templates from './templates.ts';
import * as work from './work.ts';

/** Every table, for drizzle-kit's draft of a migration and for the test that compares migrations with the schema. */
export const schema = {
  ...records,
  ...published,
  ...search,
  ...people,
  ...work,
  ...review,
  ...imports,
  ...templates,
  ...lists,
  ...bulk,
  ...problems,
  ...outsideLinks,
};
