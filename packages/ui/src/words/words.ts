import { english } from './english/english.ts';

/** What every language of the interface says; what varies is a function's argument, put where its grammar wants it. */
export type Words = typeof english;

/** The words of the interface. Another language is another folder beside `english`, with an object of the type `Words`. */
export const words: Words = english;
