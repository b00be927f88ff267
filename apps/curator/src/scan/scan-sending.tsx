'use client';

import type { Scan } from '@fonds/domain/document-contents';
import { createContext, use, type ReactNode } from 'react';
import { useSending } from './use-sending.ts';

const SendingContext = createContext<ReturnType<typeof useSending> | undefined>(undefined);

interface ScanSendingProps {
  /** A scan has come, and belongs behind those of the form. */
  readonly onTake: (scan: Scan) => void;
  readonly children: ReactNode;
}

/** Stands around a form, so that what is being sent goes on when the form is filled again from elsewhere. */
export function ScanSending({ onTake, children }: ScanSendingProps) {
  return <SendingContext value={useSending(onTake)}>{children}</SendingContext>;
}

/** The scans that are being sent into the form; undefined outside of one that takes them. */
export function useScanSending() {
  return use(SendingContext);
}
