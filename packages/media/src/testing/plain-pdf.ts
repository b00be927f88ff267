/**
 * A PDF written out by hand, for what our own PDFs never have: the first object is the catalog, each is given without
 * its number, and `trailer` holds what else the trailer says.
 */
export function plainPdf(objects: readonly string[], trailer = ''): Buffer {
  let text = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = text.length;
  text += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n`;
  for (const place of places) text += `${String(place).padStart(10, '0')} 00000 n \n`;
  text += `trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R ${trailer} >>\nstartxref\n${String(table)}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** A PDF of one page, whose dictionary says `page` too, and which draws what `content` says. */
export function plainPage(page: string, content: string, trailer = ''): Buffer {
  return plainPdf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /Contents 4 0 R ${page} >>`,
      `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
    ],
    trailer,
  );
}
