import { words } from '@fonds/ui/words';

/** `1 document`, `1,200 documents`. */
export const documentsInWords = words.counts.documents;
