/** A node of a style’s or a locale’s XML. */
export interface StyleNode {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly (StyleNode | string)[];
}

interface CitedItem {
  readonly id: string;
  readonly locator?: string;
  readonly label?: string;
}

export class Engine {
  constructor(
    system: { retrieveLocale: (language: string) => StyleNode; retrieveItem: (id: string) => object },
    style: StyleNode,
    language: string,
    forceLanguage: boolean,
  );
  setOutputFormat(format: 'html' | 'text'): void;
  updateItems(ids: readonly string[]): void;
  previewCitationCluster(
    citation: { citationItems: readonly CitedItem[]; properties: { noteIndex: number } },
    before: readonly never[],
    after: readonly never[],
    format: 'html' | 'text',
  ): string;
  makeBibliography(): readonly [unknown, readonly string[]] | false;
}
