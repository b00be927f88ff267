'use client';

import type { Term } from '@fonds/domain/vocabularies';
import { createContext, use } from 'react';

/** The document types, for the form and for the preview. */
export const TermsContext = createContext<readonly Term[]>([]);

export function useTerms(): readonly Term[] {
  return use(TermsContext);
}
