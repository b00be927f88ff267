/** What the archive calls terms of one vocabulary otherwise than their standard names, by their ids. */
export type Labels = Readonly<Record<string, string>>;

/** The archive's own label of a term, or undefined where it goes by its standard name. */
export function labelIn(labels: Labels, id: string): string | undefined {
  return Object.hasOwn(labels, id) ? labels[id] : undefined;
}

/** The archive's own labels of what one record names. */
export interface NamedLabels {
  /** By BCP 47 tag. */
  readonly languages: Labels;
  /** Of rights statements, by their addresses. */
  readonly rights: Labels;
  /** Of levels of classification, by their marks: *Secret (USSR)*. */
  readonly levels: Labels;
}
