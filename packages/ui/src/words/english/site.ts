import type { Draw, SentenceParts } from '../sentence.ts';
import { documents, counted } from './counts.ts';

/** What the archive’s page about itself says before a curator writes one. */
export const aboutWords = {
  holds: (count: number, span: string, collections: number) =>
    `It holds ${documents(count)}${span === '' ? '' : ` from ${span}`}, in ${counted(collections, 'collection', 'collections')}.`,
  more: 'More on this archive',
  title: 'About the archive',
  tools: 'What citations are made with',
  toolsBy: <Part>(
    processor: Draw<Part>,
    processorLicence: Draw<Part>,
    styles: Draw<Part>,
    stylesLicence: Draw<Part>,
  ): SentenceParts<Part> => [
    'Citations are formatted by ',
    processor('citeproc-js'),
    ', © 2009–2019 Frank Bennett, under ',
    processorLicence('CPAL 1.0'),
    ', from the official styles of the ',
    styles('Citation Style Language'),
    ', under ',
    stylesLicence('CC BY-SA 3.0'),
    '.',
  ],
};

/** The card that rises over a name. */
export const cardWords = {
  alsoCalled: 'Also',
};

/** Downloads and feeds. */
export const dataWords = {
  busy: 'Several large files are being downloaded just now. Try again in a minute.',
  download: 'Download',
  downloadCollection: 'The whole collection',
  feed: 'Feed',
  noSuchCollection: 'There is no collection at this address.',
  noSuchDocument: 'There is no document at this address.',
  noSuchForm: (extensions: readonly string[]) => `This isn’t had in that form. The forms are ${extensions.join(', ')}.`,
  withdrawn: (day: string) => `This was withdrawn from the archive on ${day}.`,
};

/** The front page. */
export const frontWords = {
  collections: 'Collections',
  extent: <Part>(documents: Part, span: string, collections: number): SentenceParts<Part> => [
    documents,
    span === '' ? '' : ` from ${span}`,
    collections === 0 ? '' : `, in ${counted(collections, 'collection', 'collections')}`,
  ],
  newest: 'Newly published',
  nothing: 'Nothing has been published here yet.',
  search: 'Search the whole archive',
  searchHint: 'Search documents, people, places',
};

/** The head of the help; its text is prose. */
export const helpWords = {
  lead: 'How to find a document here, how to read what its page says, how to cite it and take it with you.',
  title: 'Help',
};

/** The reader’s own list, and one that was shared. */
export const listWords = {
  add: 'Add these to my list',
  citations: 'Citations',
  clear: 'Empty the list',
  clearSure: 'Press again to empty it',
  down: 'Move down',
  empty: 'Nothing is on your list yet. “Save” beside a document puts it here.',
  exportAs: 'Take it along',
  fromFile: 'Add from a file',
  fromFileWrong: 'That file holds no list that was saved here.',
  isShared: (count: number) => `A list of ${documents(count)}`,
  most: (most: number) => `The first ${most} documents are shared and taken along.`,
  name: 'My list',
  note: 'Note',
  noScript:
    'Your own list is kept by the browser, which needs JavaScript for it. Lists that were shared with you can be read without.',
  notPublic: 'This document is not public.',
  remove: 'Remove',
  removed: 'Removed from your list',
  save: 'Save',
  saved: 'Saved',
  savedNow: 'Saved to your list',
  shared: 'A list that was shared',
  sharedLead: 'Somebody sent you this list by its address. Your own list stays as it is.',
  shareIt: 'Share it by its address',
  style: 'Style',
  texts: 'Texts (ZIP)',
  toFile: 'Save to a file',
  up: 'Move up',
  warning:
    'This list is kept in this browser alone, and browsers forget: they empty their stores, and people change machines. Save it to a file to be sure. Notes are kept with it and are not shared.',
  withdrawn: (day: string) => `Withdrawn on ${day}`,
};

/** The archive as data. */
export const openDataWords = {
  address: 'Address',
  addresses: [
    { address: '/sitemap.xml', what: 'Every page of the archive, in parts of 20,000.', leads: true },
    { address: '/opensearch.xml', what: 'How a browser offers this archive’s search.', leads: true },
    { address: '/id/…', what: 'Any identifier that a record ever had, to where the record is now.', leads: false },
    { address: '/list.ris?d=…', what: 'Citations of any documents, by their ids.', leads: false },
  ],
  collectionAs: (title: string, extension: string) => `${title} as ${extension}`,
  collections: 'A collection, whole',
  collectionsHow:
    'A collection is sent while it is read, however large it is. A file that was begun before a publication may hold some of it.',
  documents: 'A document',
  documentsHow: 'Put one of these endings after the address of a document.',
  feeds: 'Feeds',
  feedsHow: 'Atom feeds say what was newly published: of each collection on its page, of the whole archive at',
  form: 'Form',
  lead: 'Everything that is public here can also be had as data, without asking anybody.',
  machines: 'For machines',
  mediaType: 'Media type',
  negotiation:
    'Or ask for the media type at the document’s own address (Accept). The Link header of its page names every form, who made it, its rights and the address to cite (Signposting).',
  rights: 'Who may use it',
  rightsHow:
    'Each record says who may use the document, its texts and its description. Where it says nothing, nothing is known: ask the archive that holds the original.',
  title: 'Open data',
};

/** Ways to the other pages of a list. */
export const pagerWords = {
  label: 'Pages',
  next: 'Next',
  page: (page: number) => `Page ${page}`,
  previous: 'Previous',
};

/** What stands around every page. */
export const shellWords = {
  about: 'About',
  help: 'Help',
  main: 'Main',
  menu: 'Menu',
  openToAll: 'open to all',
  search: 'Search',
  searchField: 'Search the archive',
  searchHint: 'Search documents, people, places…',
  searchWithin: 'Search within what is chosen',
  skip: 'Skip to the content',
};

/** The ways in. */
export const waysWords = {
  collections: 'Collections',
  foot: 'More ways in',
  map: 'Map',
  network: 'Network',
  people: 'People',
  places: 'Places',
  recordsets: 'Record sets',
  repositories: 'Repositories',
  subjects: 'Subjects',
  timeline: 'Timeline',
};
