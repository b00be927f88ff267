const list = new Intl.ListFormat('en');

const threadRelations: Readonly<Record<string, string>> = {
  'replies-to': 'replies to',
  'draft-of': 'is a draft of',
  'version-of': 'is a version of',
  'duplicate-of': 'is a duplicate of',
  'enclosure-of': 'is an enclosure of',
  'translation-of': 'is a translation of',
  'other-side-of': 'is the other side’s record beside',
};

/**
 * Every word that the reader's pages say of themselves, by the part that says it. What varies is a function's argument, so
 * that a language may put it where its grammar wants it.
 */
export const english = {
  about: {
    tools: 'What citations are made with',
    toolsBy: 'Citations are formatted by',
    toolsFrom: 'from the official styles of the',
    under: 'under',
  },
  cite: {
    bibliography: 'Bibliography',
    citeAs: 'Cite as',
    citeIt: 'Cite',
    copied: 'Copied',
    copy: 'Copy',
    copyOf: (what: string) => `Copy ${what}`,
    download: 'Download',
    files: 'For reference managers',
    filesLead: 'Zotero and its like also read this document’s own page.',
    lead: 'The day on which you read it is added where a style asks for it.',
    note: 'Note',
    of: (title: string, date: string) => `How to cite “${title}”, ${date}`,
    paragraph: (number: number | null) =>
      number === null ? 'This passage is cited:' : `Paragraph ${number} is cited:`,
    styles: {
      chicago: 'Chicago, 17th edition',
      mla: 'MLA, 9th edition',
      apa: 'APA, 7th edition',
      turabian: 'Turabian',
      gost: 'GOST R 7.0.5–2008',
      own: 'The archive’s own form',
    },
    title: 'Cite this document',
    whole: 'Cite the whole document',
  },
  data: {
    busy: 'Several collections are being downloaded just now. Try again in a minute.',
    download: 'Download',
    downloadCollection: 'The whole collection',
    feed: 'Feed',
    noSuchCollection: 'There is no collection at this address.',
    noSuchDocument: 'There is no document at this address.',
    noSuchForm: (extensions: readonly string[]) =>
      `This isn’t had in that form. The forms are ${extensions.join(', ')}.`,
    withdrawn: (day: string) => `This was withdrawn from the archive on ${day}.`,
  },
  document: {
    notes: 'Notes',
    parts: 'Parts of this page',
    partHistory: 'History',
    partRelated: 'Related',
    partThread: 'Thread',
    read: 'Read',
  },
  help: {
    lead: 'How to find a document here, how to read what its page says, how to cite it and take it with you.',
    title: 'Help',
  },
  history: {
    all: 'All publications',
    changed: (fields: readonly string[]) => `Changed: ${list.format(fields)}`,
    compareBefore: 'Compare with the one before',
    earlier: (day: string, revision: number) =>
      `You are reading what was published on ${day} (revision ${revision}). It has been superseded.`,
    earlierLabel: 'An earlier publication',
    lead: 'Every publication of this record, and what each changed. What was public and has not been withdrawn can be read as it was.',
    nothingChanged: 'Published again without a change to what the public sees.',
    of: (title: string) => `History of “${title}”`,
    published: (revision: number) => `Published, revision ${revision}.`,
    publishedAgain: (revision: number) => `Published again, revision ${revision}.`,
    readEarlier: 'Read it as it was',
    readStanding: 'Read it as it stands',
    title: 'History of this record',
    toStanding: (day: string) => `Read what stands since ${day}`,
    whatChangedSince: 'What has changed since',
    withdrawn: (day: string) => `Withdrawn ${day}.`,
  },
  list: {
    add: 'Add these to my list',
    citations: 'Citations',
    clear: 'Empty the list',
    clearSure: 'Press again to empty it',
    down: 'Move down',
    empty: 'Nothing is on your list yet. “Save” beside a document puts it here.',
    exportAs: 'Take it along',
    fromFile: 'Add from a file',
    fromFileWrong: 'That file holds no list that was saved here.',
    isShared: (count: number) => (count === 1 ? 'A list of 1 document' : `A list of ${count} documents`),
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
  },
  related: {
    apart: (days: number) => (days === 0 ? 'the same day' : days === 1 ? 'one day apart' : `${days} days apart`),
    how: 'Found by what they share: names, days and rare words.',
    shared: 'also names',
    title: 'Related documents',
    words: (common: readonly string[]) => `also says ${list.format(common.map((word) => `“${word}”`))}`,
  },
  search: {
    description: 'Search the titles, summaries, texts and names of every document, in any script.',
    title: 'Search',
    titleOf: (q: string) => `Search: ${q}`,
  },
  shell: {
    about: 'About',
    help: 'Help',
    openToAll: 'open to all',
    searchField: 'Search the archive',
    searchHint: 'Search documents, people, places…',
    skip: 'Skip to the content',
  },
  thread: {
    goesOn: (shown: number) => `The thread goes on beyond these ${shown}.`,
    relation: (relation: string, date: string, note: string | null) =>
      `${threadRelations[relation] ?? relation} ${date === 'undated' ? 'an undated one' : `that of ${date}`}${note ? ` (${note})` : ''}`,
    title: 'The thread it belongs to',
  },
};

export type Words = typeof english;
