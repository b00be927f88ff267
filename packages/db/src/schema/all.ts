import * as people from './people.ts';
import * as published from './published.ts';
import * as records from './records.ts';
import * as search from './search.ts';
import * as work from './work.ts';

/** Every table, for drizzle-kit's draft of a migration and for the test that compares migrations with the schema. */
export const schema = { ...records, ...published, ...search, ...people, ...work };
