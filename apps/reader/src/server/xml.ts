const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as it may stand in XML 1.0, in content and in attributes: escaped, without the characters that XML forbids. */
export function xmlText(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => references[character] ?? '')
    .replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
