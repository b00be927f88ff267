/** What a request brings, read no further than some bytes: one byte more than the most shows that there was more. */
export async function readAtMost(request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of request.body ?? []) {
    pieces.push(piece);
    length += piece.length;
    if (length > most) break;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
