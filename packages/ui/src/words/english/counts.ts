const numbers = new Intl.NumberFormat('en');
const lists = new Intl.ListFormat('en');

/** `1,200`. */
export const number = (count: number) => numbers.format(count);

/** `one, two, and three`. */
export const list = (items: Iterable<string>) => lists.format(items);

/** `1 document`, `1,200 documents`. */
export function counted(count: number, one: string, many: string): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

/** `1 document`, `1,200 documents`. */
export const documents = (count: number) => counted(count, 'document', 'documents');

/** Numbers, and what is counted everywhere. */
export const countsWords = {
  bodies: (count: number) => counted(count, 'person or body', 'people and bodies'),
  collections: (count: number) => counted(count, 'collection', 'collections'),
  documents,
  noDocuments: 'no documents yet',
  number,
  of: (some: number, all: number) => `${number(some)} of ${documents(all)}`,
  undated: (count: number) => (count === 0 ? 'none undated' : `${number(count)} undated`),
};
