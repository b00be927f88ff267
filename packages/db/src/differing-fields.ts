/** The top-level fields in which two stored bodies differ; texts are compared by their hashes. */
export function differingFields(before: string | undefined, after: string): string[] {
  const fields = (body: string | undefined): Map<string, string> => {
    const parsed: unknown = body === undefined ? {} : JSON.parse(body);
    return new Map(Object.entries(parsed ?? {}).map(([name, value]) => [name, JSON.stringify(value)]));
  };
  const [left, right] = [fields(before), fields(after)];
  return [...new Set([...left.keys(), ...right.keys()])].filter((name) => {
    const [was, is] = [left.get(name) ?? '[]', right.get(name) ?? '[]'];
    return was !== is;
  });
}
