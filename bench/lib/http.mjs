// Requests over kept connections, as one browser makes them.
import { Agent, request } from 'node:http';

export class Visitor {
  constructor(port, token, connections = 6) {
    this.port = port;
    this.headers = { Cookie: `parvis_session=${token}`, 'Parvis-Request': '1' };
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /// Status, headers and bytes; only a connection that breaks is an error.
  send(method, path, { headers = {}, body } = {}) {
    return new Promise((done, failed) => {
      const sent = request(
        { host: '127.0.0.1', port: this.port, method, path, agent: this.agent, headers: { ...this.headers, ...headers }, timeout: 60_000 },
        (answer) => {
          const chunks = [];
          answer.on('data', (chunk) => chunks.push(chunk));
          answer.on('error', failed);
          answer.on('end', () => {
            const bytes = Buffer.concat(chunks);
            answer.complete ? done({ status: answer.statusCode, headers: answer.headers, bytes }) : failed(new Error('cut'));
          });
        },
      );
      sent.on('error', failed);
      sent.on('timeout', () => sent.destroy(new Error('no answer in a minute')));
      sent.end(body);
    });
  }

  async json(method, path, content) {
    const answer = await this.send(method, path, {
      headers: content === undefined ? {} : { 'Content-Type': 'application/json' },
      body: content === undefined ? undefined : JSON.stringify(content),
    });
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.bytes.toString().slice(0, 300)}`);
    return answer.bytes.length > 0 ? JSON.parse(answer.bytes) : null;
  }

  /// A small file, announced and sent at once, as the browser does.
  deposit(folderId, filename, bytes, conflict = 'ask') {
    const metadata = { filename, folderId, conflict };
    return this.send('POST', '/api/uploads', {
      headers: {
        'Tus-Resumable': '1.0.0',
        'Upload-Length': bytes.length,
        'Upload-Metadata': Object.entries(metadata)
          .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
          .join(','),
        'Content-Type': 'application/offset+octet-stream',
      },
      body: bytes,
    });
  }

  close() {
    this.agent.destroy();
  }
}

/// Does something for each item, so many at once.
export async function parallel(items, width, each) {
  const waiting = items[Symbol.iterator]();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const item of waiting) await each(item);
    }),
  );
}
