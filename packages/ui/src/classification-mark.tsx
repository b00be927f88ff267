/** How a document was classified, in its own country's words: *Secret (USSR)*. */
export function ClassificationMark({ mark }: { readonly mark: string }) {
  return <span className="font-sans text-xs font-medium uppercase tracking-[0.05em] text-oxide">{mark}</span>;
}
