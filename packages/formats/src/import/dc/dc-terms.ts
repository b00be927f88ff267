/** The elements and terms of Dublin Core (DCMI Metadata Terms), with what each is called where it stands among notes. */
export const dublinCoreTerms: ReadonlyMap<string, string> = new Map(
  (
    'title creator subject description publisher contributor date type format identifier source language relation coverage rights ' +
    'abstract accessRights accrualMethod accrualPeriodicity accrualPolicy alternative audience available bibliographicCitation ' +
    'conformsTo created dateAccepted dateCopyrighted dateSubmitted educationLevel extent hasFormat hasPart hasVersion ' +
    'instructionalMethod isFormatOf isPartOf isReferencedBy isReplacedBy isRequiredBy issued isVersionOf license mediator medium ' +
    'modified provenance references replaces requires rightsHolder spatial tableOfContents temporal valid'
  )
    .split(' ')
    .map((term) => [term, labelOf(term)]),
);

/** `rightsHolder`: *Rights holder*. */
function labelOf(term: string): string {
  const words = term.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
