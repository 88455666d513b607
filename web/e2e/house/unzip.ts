import { inflateRawSync } from 'node:zlib';

/** The files of a ZIP by their path, read by its directory. */
export function unzipped(zip: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let line = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const method = zip.readUInt16LE(line + 10);
    const packed = zip.readUInt32LE(line + 20);
    const [name, extra, comment] = [28, 30, 32].map((at) => zip.readUInt16LE(line + at)) as [number, number, number];
    const path = zip.toString('utf8', line + 46, line + 46 + name);
    const local = zip.readUInt32LE(line + 42);
    const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const content = zip.subarray(begin, begin + packed);
    files.set(path, method === 8 ? inflateRawSync(content) : content);
    line += 46 + name + extra + comment;
  }
  return files;
}
