/** The offset of a zone from UTC at an instant, in milliseconds. */
function offsetAt(timeZone: string, instant: number): number {
  const parts = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn-hc-h23', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const local = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return local - Math.floor(instant / 1000) * 1000;
}

const localForm = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/;

/**
 * The instant (ISO 8601, UTC) at which clocks of a time zone (IANA) show a local time, written `2026-12-01T09:00`. Of an
 * hour that comes twice the first is meant; of one that is left out, what clocks show in its stead. Undefined for no time.
 */
export function instantOf(local: string, timeZone: string): string | undefined {
  const digits = localForm.exec(local)?.slice(1).map(Number);
  if (!digits) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = digits;
  const asUtc = Date.UTC(year, month - 1, day, hour, minute);
  // Date.UTC takes 31 February for 3 March.
  if (new Date(asUtc).toISOString().slice(0, 16) !== local) return undefined;
  const day24 = 86_400_000;
  // The offsets on either side of a change of clocks: of two instants that show the same time the earlier has the larger.
  const offsets = [offsetAt(timeZone, asUtc - day24), offsetAt(timeZone, asUtc + day24)];
  const instants = offsets.map((offset) => asUtc - offset);
  const shown = instants.filter((instant) => instant + offsetAt(timeZone, instant) === asUtc);
  const chosen = shown.length > 0 ? Math.min(...shown) : Math.max(...instants);
  return new Date(chosen).toISOString();
}

/** What clocks of a time zone show at an instant: `2026-12-01T09:00`. */
export function localTimeOf(instant: string, timeZone: string): string {
  const at = Date.parse(instant);
  return new Date(at + offsetAt(timeZone, at)).toISOString().slice(0, 16);
}
