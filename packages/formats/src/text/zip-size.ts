const entrySignature = 0x02014b50;
const endSignature = 0x06054b50;
const endBytes = 22;
const entryBytes = 46;
/** The end of a ZIP file may have a comment of this length after it. */
const longestComment = 0xffff;

/** How many bytes a ZIP file says that it holds unpacked (APPNOTE 4.3.12, 4.3.16); undefined for what is no ZIP file. */
export function unpackedBytes(bytes: Uint8Array<ArrayBuffer>): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const earliest = Math.max(0, bytes.length - endBytes - longestComment);
  for (let end = bytes.length - endBytes; end >= earliest; end -= 1) {
    if (view.getUint32(end, true) === endSignature) return sumOf(view, view.getUint32(end + 16, true));
  }
  return undefined;
}

function sumOf(view: DataView, directory: number): number {
  let total = 0;
  let at = directory;
  while (at + entryBytes <= view.byteLength && view.getUint32(at, true) === entrySignature) {
    total += view.getUint32(at + 24, true);
    at += entryBytes + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return total;
}
