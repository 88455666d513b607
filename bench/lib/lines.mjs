// Live lines as browsers hold them (RFC 6455), many in one process: next to nothing each, so that the server is what is measured.
import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { now } from './measure.mjs';

const PONG = Buffer.from([0x8a, 0x80, 0, 0, 0, 0]);
const CLOSE = Buffer.from([0x88, 0x80, 0, 0, 0, 0]);
/// What TCP and IP add to a segment, without options of the link.
const HEADERS = 52;

export class Line {
  bytes = 0;
  #rest = Buffer.alloc(0);

  constructor(port, token, { told, cut }) {
    this.told = told;
    this.cut = cut;
    this.port = port;
    this.token = token;
  }

  /// Until the server has said hello, in milliseconds.
  open() {
    const begin = now();
    return new Promise((done, failed) => {
      const socket = connect(this.port, '127.0.0.1');
      this.socket = socket;
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        failed(new Error('cut'));
        this.cut?.();
      });
      socket.write(
        `GET /api/live HTTP/1.1\r\nHost: 127.0.0.1:${this.port}\r\nOrigin: http://127.0.0.1:${this.port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
          `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\nCookie: parvis_session=${this.token}\r\n\r\n`,
      );
      const head = (bytes) => {
        this.#rest = Buffer.concat([this.#rest, bytes]);
        const end = this.#rest.indexOf('\r\n\r\n');
        if (end < 0) return;
        const status = this.#rest.toString('latin1', 9, 12);
        if (status !== '101') {
          socket.destroy();
          failed(new Error(`refused: ${status}`));
          return;
        }
        const come = this.#rest.subarray(end + 4);
        this.#rest = Buffer.alloc(0);
        socket.off('data', head);
        socket.on('data', (more) => this.#take(more));
        this.hello = (frame) => done({ ms: now() - begin, frame });
        if (come.length > 0) this.#take(come);
      };
      socket.on('data', head);
    });
  }

  #take(come) {
    this.bytes += come.length + 2 * HEADERS; // It, and that it came.
    let bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, come]) : come;
    while (bytes.length >= 2) {
      const kind = bytes[0] & 0x0f;
      const short = bytes[1] & 0x7f;
      const head = short === 126 ? 4 : short === 127 ? 10 : 2;
      if (bytes.length < head) break;
      const length = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short;
      if (bytes.length < head + length) break;
      if (kind === 9) {
        this.socket.write(PONG);
        this.bytes += PONG.length + 2 * HEADERS;
      } else if (kind === 1 && length > 2) this.#text(bytes.subarray(head, head + length));
      bytes = bytes.subarray(head + length);
    }
    this.#rest = bytes.length > 0 ? Buffer.from(bytes) : Buffer.alloc(0);
  }

  #text(bytes) {
    const at = now();
    if (bytes.includes('"topic":"hello"')) this.hello?.(JSON.parse(bytes));
    else this.told?.(bytes, at);
  }

  leave() {
    this.cut = undefined;
    this.socket?.end(CLOSE);
    this.socket?.destroy();
  }
}

/// The wait of `web/src/api/backoff.ts`.
export const backoff = (attempt) => Math.random() * Math.min(10_000, 1_500 * 2 ** attempt);

/// People of one space, each with a session: their tokens.
export async function crowd(server, spaceId, many) {
  await server.with('parvis', (database) =>
    database.query(`with p as (
        insert into people.person (email, given_name, family_name, created_at)
        select 'foule' || n || '@bench.example', 'Foule', 'Essai ' || n, now() from generate_series(1, ${many}) n returning id, email
      ), a as (
        insert into people.affiliation (person_id, organisation_id, kind, role, started_at)
        select p.id, o.id, 'AGENT', 'MEMBER', now() from p, organisations.organisation o where o.slug = 'banc'
      ), s as (
        insert into people.session (token_hash, person_id, created_at, last_seen_at, expires_at, remembered)
        select sha256(convert_to(email, 'UTF8')), id, now(), now(), now() + interval '12 hours', false from p
      )
      insert into spaces.member (space_id, person_id, role, added_at) select '${spaceId}', id, 'READER', now() from p`),
  );
  return Array.from({ length: many }, (_, n) => `foule${n + 1}@bench.example`);
}
