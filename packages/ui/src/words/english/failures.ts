import type { Draw, SentenceParts } from '../sentence.ts';

/** A page that can’t be made just now; before these words stands why. */
export const busyWords = {
  heading: 'This page can’t be made just now',
  searches: 'Too many searches are under way.',
  title: 'Not just now',
  ways: <Part>(front: Draw<Part>): SentenceParts<Part> => [
    'Load the page again in a moment, or begin at ',
    front('the front page'),
    '.',
  ],
};

/** A page that could not be made. */
export const failedWords = {
  frontPage: 'The front page',
  heading: 'Something went wrong here',
  lead: 'The archive could not make this page. It is not your doing, and nothing was lost.',
  number: (request: string) => `Try again in a moment. The number of the request is ${request}.`,
  report: <Part>(request: Part): SentenceParts<Part> => ['To report this, give the number of the request: ', request],
  title: 'Something went wrong',
  ways: <Part>(front: Draw<Part>): SentenceParts<Part> => [
    'Try again in a moment. If it stays so, begin at ',
    front('the front page'),
    '.',
  ],
};

/** What was withdrawn, where it stood. */
export const goneWords = {
  standing: 'Read the document as it stands',
  takenDown: 'This earlier publication was taken down',
  takenDownSince: <Part>(day: Part): SentenceParts<Part> => [
    'It could be read at this address until ',
    day,
    ', when the archive took it down.',
  ],
  title: {
    agent: 'This person or body was withdrawn',
    collection: 'This collection was withdrawn',
    document: 'This document was withdrawn',
    page: 'This page was withdrawn',
    place: 'This place was withdrawn',
    record: 'This record was withdrawn',
    recordset: 'This record set was withdrawn',
    repository: 'This repository was withdrawn',
    subject: 'This subject was withdrawn',
  },
  until: <Part>(day: Part): SentenceParts<Part> => [
    'It stood at this address until ',
    day,
    ', when the archive withdrew it.',
  ],
  ways: <Part>(search: Draw<Part>, collections: Draw<Part>): SentenceParts<Part> => [
    'You can ',
    search('search the archive'),
    ' or go through its ',
    collections('collections'),
    '.',
  ],
  withdrawn: 'Withdrawn',
};

/** Addresses and questions that the reader has no answer to. */
export const refusedWords = {
  heading: 'There is no page at this address',
  lead: 'The address may have been mistyped, or the link that led here may be wrong. Nothing that the archive once published simply disappears: what moved leads on, and what was withdrawn says so.',
  method: 'The reader is read: use GET or HEAD.',
  title: 'Page not found',
  tooLong: 'This address is too long. Shorten the question.',
  ways: <Part>(search: Draw<Part>, collections: Draw<Part>, front: Draw<Part>): SentenceParts<Part> => [
    'You can ',
    search('search the archive'),
    ', go through its ',
    collections('collections'),
    ', or begin at ',
    front('the front page'),
    '.',
  ],
};
