let lastAt = 0;
let count = 0;

/** A UUID of version 7 (RFC 9562): its first bits are the time, so that messages written here sort as they were written. */
export function uuid7(now = Date.now()): string {
  const at = Math.max(now, lastAt);
  count = at === lastAt ? count + 1 : 0;
  lastAt = at;
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let byte = 5, left = at; byte >= 0; byte--, left = Math.floor(left / 256)) {
    bytes[byte] = left % 256;
  }
  bytes[6] = 0x70 | ((count >> 8) & 0x0f);
  bytes[7] = count & 0xff;
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
