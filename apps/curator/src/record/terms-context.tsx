'use client';

import type { Terms } from '@fonds/domain/vocabularies';
import { createContext, use } from 'react';

/** The terms that records are written with, for the form and for the preview. */
export const TermsContext = createContext<Terms>({});

export function useTerms(): Terms {
  return use(TermsContext);
}
