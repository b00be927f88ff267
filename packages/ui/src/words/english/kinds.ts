import type { Draw, SentenceParts } from '../sentence.ts';
import { counted } from './counts.ts';

/** A kind of record by its nouns, with what only this kind says. */
function kind<Own>(one: string, many: string, own: Own) {
  return {
    count: (count: number) => counted(count, one, many),
    many,
    none: `No ${one} has been published yet.`,
    noneNamed: <Part>(q: string, all: Part, search: Draw<Part>): SentenceParts<Part> => [
      `No ${one} is known by a name like “${q}”. `,
      all,
      ', or ',
      search('search the documents for it'),
      '.',
    ],
    noneOfCollection: (q: string) => `No ${one} of this collection is known by a name like “${q}”.`,
    ...own,
  };
}

/** Kinds of authority record, in lists of the whole archive and of one collection. */
export const kindsWords = {
  agent: kind('person or body', 'people and bodies', {
    description: 'The people, organisations, families and offices in the documents of the archive.',
    filter: 'Find a name, in any script',
    title: 'People and bodies',
  }),
  place: kind('place', 'places', {
    description: 'Where the documents of the archive were made, where they were sent, and what they are about.',
    filter: 'Find a place, in any script',
    title: 'Places',
  }),
  recordset: kind('record set', 'record sets', {
    description: 'The fonds, series and files in which the originals are kept.',
    filter: 'Find a record set',
    title: 'Record sets',
  }),
  repository: kind('repository', 'repositories', {
    description: 'The institutions that hold the originals.',
    filter: 'Find a repository',
    title: 'Repositories',
  }),
  subject: kind('subject', 'subjects', {
    description: 'What the documents of the archive are about.',
    filter: 'Find a subject',
    title: 'Subjects',
  }),
};
