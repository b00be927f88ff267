'use client';

import { createContext, use } from 'react';

/** Whether who works on the form may add a term to a vocabulary on the spot; others are told who may. */
export const MayAddTerms = createContext(false);

export function useMayAddTerms(): boolean {
  return use(MayAddTerms);
}
