'use client';

import type { Scan } from '@fonds/domain/document-contents';
import { createContext, use } from 'react';

/** The scans of the document as its form has them now, to be read beside its texts. */
export const ScansContext = createContext<readonly Scan[]>([]);

/** Those scans of the form of which a page can be shown. */
export function useScans(): readonly Scan[] {
  return use(ScansContext).filter(({ pages }) => pages.length > 0);
}
