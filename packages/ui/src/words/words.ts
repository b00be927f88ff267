import { english, type Words } from './english.ts';

/** The words of the interface. Another language is another file of the type `Words` beside `english.ts`. */
export const words: Words = english;
