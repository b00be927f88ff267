/** What the archive says of itself until curators publish a page *about*. `holds` is how much there is. */
export function EnglishAbout({ holds }: { readonly holds: string }) {
  return (
    <>
      <p>{holds}</p>
      <h2>How a record is made</h2>
      <p>
        Each document has a record: what it is, when it was made and how that is known, who wrote it and to whom, what
        places and subjects it concerns, where the original is, and who may use it. What isn’t established is left
        empty. A date that was inferred says so, and says how.
      </p>
      <p>
        A record that is published keeps its address. The history at its foot says when it was published, and published
        again; if it moves, the old address leads to the new one; if it is withdrawn, its address says so, and when.
      </p>
      <h2>Names</h2>
      <p>
        People, organisations, places and subjects have pages of their own, with the names that they are known by in
        other languages and scripts. Whichever of those names you search for, you find the same documents.
      </p>
      <p>
        <a href="/help">How to search and read here</a>
      </p>
    </>
  );
}
