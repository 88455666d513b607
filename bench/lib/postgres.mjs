// A small client of PostgreSQL's protocol 3: SCRAM-SHA-256 and simple queries, rows as objects of texts. Enough for measures, so that they need
// no program and no library beside Node.
import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { connect } from 'node:net';

const text = (buffer, from, to) => buffer.toString('utf8', from, to);
const hmac = (key, data) => createHmac('sha256', key).update(data).digest();

export class Database {
  #socket;
  #pending = Buffer.alloc(0);
  #wake;
  #failure;

  static async open({ port, user, password, database }) {
    const self = new Database();
    self.#socket = connect({ host: '127.0.0.1', port });
    self.#socket.setNoDelay(true);
    self.#socket.on('data', (data) => {
      self.#pending = Buffer.concat([self.#pending, data]);
      self.#wake?.();
    });
    const fail = (error) => {
      self.#failure = error ?? new Error('the database closed the connection');
      self.#wake?.();
    };
    self.#socket.on('error', fail);
    self.#socket.on('close', () => fail(self.#failure));
    await self.#signIn(user, password, database);
    return self;
  }

  /// The rows of the last of the statements.
  async query(statement) {
    this.#send('Q', Buffer.from(`${statement}\0`));
    let columns = [];
    let rows = [];
    let refused;
    for (;;) {
      const { type, body } = await this.#message();
      if (type === 'T') {
        columns = names(body);
        rows = [];
      } else if (type === 'D') rows.push(row(columns, body));
      else if (type === 'E') refused = new Error(`${problem(body)} in: ${statement.slice(0, 200)}`);
      else if (type === 'Z') break;
    }
    if (refused) throw refused;
    return rows;
  }

  close() {
    this.#socket.end();
  }

  async #signIn(user, password, database) {
    const startup = Buffer.from(`\0\0\0\0\0\x03\0\0user\0${user}\0database\0${database}\0\0`, 'latin1');
    startup.writeInt32BE(startup.length, 0);
    this.#socket.write(startup);
    const nonce = randomBytes(18).toString('base64');
    const first = `n=,r=${nonce}`;
    let expected;
    for (;;) {
      const { type, body } = await this.#message();
      if (type === 'E') throw new Error(problem(body));
      if (type === 'Z') return;
      if (type !== 'R') continue;
      const step = body.readInt32BE(0);
      if (step === 10) {
        const hello = Buffer.from(`n,,${first}`);
        const length = Buffer.alloc(4);
        length.writeInt32BE(hello.length);
        this.#send('p', Buffer.concat([Buffer.from('SCRAM-SHA-256\0'), length, hello]));
      } else if (step === 11) {
        const challenge = text(body, 4);
        const { r, s, i } = Object.fromEntries(challenge.split(',').map((part) => [part[0], part.slice(2)]));
        const salted = pbkdf2Sync(password, Buffer.from(s, 'base64'), Number(i), 32, 'sha256');
        const client = hmac(salted, 'Client Key');
        const said = `${first},${challenge},c=biws,r=${r}`;
        const signature = hmac(createHash('sha256').update(client).digest(), said);
        const proof = client.map((byte, at) => byte ^ signature[at]).toString('base64');
        expected = hmac(hmac(salted, 'Server Key'), said).toString('base64');
        this.#send('p', Buffer.from(`c=biws,r=${r},p=${proof}`));
      } else if (step === 12 && text(body, 4) !== `v=${expected}`) {
        throw new Error('what answers is not the database');
      } else if (step !== 0 && step !== 12) {
        throw new Error(`unknown way to sign in: ${step}`);
      }
    }
  }

  #send(type, body) {
    const head = Buffer.alloc(5);
    head.write(type, 'latin1');
    head.writeInt32BE(body.length + 4, 1);
    this.#socket.write(Buffer.concat([head, body]));
  }

  async #message() {
    for (;;) {
      if (this.#pending.length >= 5) {
        const length = this.#pending.readInt32BE(1);
        if (this.#pending.length > length) {
          const message = { type: String.fromCharCode(this.#pending[0]), body: this.#pending.subarray(5, length + 1) };
          this.#pending = this.#pending.subarray(length + 1);
          return message;
        }
      }
      if (this.#failure) throw this.#failure;
      await new Promise((wake) => {
        this.#wake = wake;
      });
    }
  }
}

function names(body) {
  const columns = [];
  for (let at = 2, left = body.readInt16BE(0); left > 0; left--) {
    const end = body.indexOf(0, at);
    columns.push(text(body, at, end));
    at = end + 19;
  }
  return columns;
}

function row(columns, body) {
  const values = {};
  let at = 2;
  for (const column of columns) {
    const length = body.readInt32BE(at);
    at += 4;
    values[column] = length < 0 ? null : text(body, at, at + length);
    at += Math.max(0, length);
  }
  return values;
}

function problem(body) {
  const fields = text(body).split('\0');
  const said = (letter) => fields.find((field) => field[0] === letter)?.slice(1);
  return `${said('C')} ${said('M')}${said('W') ? ` (${said('W')})` : ''}`;
}
