import { createElement, Fragment, type ReactNode } from 'react';

/** A sentence of the catalogue, whose parts stand in the order in which its language puts them. */
export function Sentence({ parts }: { readonly parts: readonly ReactNode[] }) {
  return createElement(Fragment, null, ...parts);
}
