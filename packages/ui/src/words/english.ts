/**
 * Every word that the reader's pages say of themselves, by the part that says it. What varies is a function's argument, so
 * that a language may put it where its grammar wants it.
 */
export const english = {
  shell: {
    about: 'About',
    help: 'Help',
    openToAll: 'open to all',
    searchField: 'Search the archive',
    searchHint: 'Search documents, people, places…',
    skip: 'Skip to the content',
  },
};

export type Words = typeof english;
