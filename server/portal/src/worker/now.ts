/** The present in the form the core reads: RFC 9557, with the offset and zone of this place. */
export function now(instant = new Date()): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const minutes = -instant.getTimezoneOffset();
  const local = new Date(instant.getTime() + minutes * 60_000).toISOString().slice(0, 23);
  const two = (count: number): string => String(count).padStart(2, "0");
  const size = Math.abs(minutes);
  const offset = `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  return `${local}${offset}[${zone}]`;
}
