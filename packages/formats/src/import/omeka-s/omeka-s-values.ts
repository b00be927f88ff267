export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value that may stand alone or in a list. */
export function listOf(value: unknown): readonly unknown[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
  return list;
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

/** One value of a property: its words, their language, an address where it is one, the resource where it is one of its own. */
export interface OmekaValue {
  readonly words: string;
  readonly language: string | undefined;
  readonly address: string | undefined;
  readonly isResource: boolean;
  readonly isHidden: boolean;
  readonly label: string;
}

/** The values of a property; undefined for what has not their form. */
export function valuesOfProperty(value: unknown): OmekaValue[] | undefined {
  const list = listOf(value);
  const found = list.flatMap((each): OmekaValue[] => {
    if (!isObject(each) || !('@value' in each || '@id' in each)) return [];
    const address = textOf(each['@id']);
    const words = textOf(each['@value']) || textOf(each['o:label']) || textOf(each['display_title']) || address;
    const language = textOf(each['@language']);
    return [
      {
        words,
        language: language === '' ? undefined : language,
        address: address === '' ? undefined : address,
        isResource: textOf(each['type']).startsWith('resource') || 'value_resource_id' in each,
        isHidden: each['is_public'] === false,
        label: textOf(each['property_label']),
      },
    ];
  });
  return list.length > 0 && found.length === list.length ? found : undefined;
}
