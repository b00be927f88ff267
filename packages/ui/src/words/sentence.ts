/** A sentence with something drawn in it, a link mostly: its parts in their order. `Sentence` of @fonds/ui draws it. */
export type SentenceParts<Part> = readonly (string | Part)[];

/** Draws words of a sentence, as a link or a mark. */
export type Draw<Part> = (words: string) => Part;
