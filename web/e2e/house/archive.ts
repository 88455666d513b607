import { crc32 } from 'node:zlib';

/** A ZIP of stored files, with the date that a file server would have kept. A name that ends with `/` is a folder. */
export function archive(
  files: readonly (readonly [name: string, content: string])[],
  at = new Date('2019-03-12T09:00:00Z'),
): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const path = Buffer.from(name);
    const bytes = Buffer.from(content);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x800, 2);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(bytes.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(path.length, 22);
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), facts, path, bytes);
    const stamp = Buffer.alloc(9);
    stamp.writeUInt16LE(0x5455, 0);
    stamp.writeUInt16LE(5, 2);
    stamp.writeUInt8(1, 4);
    stamp.writeUInt32LE(at.getTime() / 1000, 5);
    const line = Buffer.alloc(46);
    line.write('PK\x01\x02', 'latin1');
    line.writeUInt16LE(0x0314, 4);
    facts.copy(line, 6);
    line.writeUInt16LE(stamp.length, 30);
    line.writeUInt32LE(((name.endsWith('/') ? 0o040755 : 0o100644) * 65_536) >>> 0, 38);
    line.writeUInt32LE(offset, 42);
    directory.push(line, path, stamp);
    offset += 30 + path.length + bytes.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, index, end]);
}
