/** How many records link to one, and how many of them the public sees. */
export function linkingInWords({ total, published }: { readonly total: number; readonly published: number }): string {
  if (total === 0) return 'No record links to it';
  if (total === 1) return `1 record links to it, which ${published === 1 ? 'is' : 'isn’t'} public`;
  return `${total.toLocaleString('en')} records link to it, ${published.toLocaleString('en')} of them public`;
}
