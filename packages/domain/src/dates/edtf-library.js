// The only place that touches the edtf package, which has no types; edtf-library.d.ts gives what we use of it.
import { parse } from 'edtf';

/** @param {string} text */
export function readWithLibrary(text) {
  try {
    const { type, level } = parse(text, { level: 2, types: [] });
    return { type, level };
  } catch {
    return undefined;
  }
}
