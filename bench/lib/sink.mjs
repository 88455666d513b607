// A mail server on loopback that keeps nothing but which message came for whom, and takes its time where it is told to.
import { createServer } from 'node:net';

const END = Buffer.from('\r\n.\r\n');

export class Sink {
  /// For each recipient the Message-IDs that came, each as often as it came.
  came = new Map();
  mails = 0;
  greetings = 0;

  /// @param delay milliseconds that each mail takes
  static async open({ delay = 0 } = {}) {
    const sink = new Sink();
    sink.delay = delay;
    sink.server = createServer((socket) => sink.#converse(socket));
    await new Promise((done) => sink.server.listen(0, '127.0.0.1', done));
    sink.port = sink.server.address().port;
    return sink;
  }

  /// What a server of ours is told so that its mail leaves here.
  get settings() {
    return ['--parvis.smtp.host=127.0.0.1', `--parvis.smtp.port=${this.port}`, '--parvis.smtp.from=Banc <banc@bench.example>'];
  }

  /// Recipients who got other than one message, and deliveries of the same message that came once more.
  get figures() {
    let several = 0;
    let again = 0;
    for (const ids of this.came.values()) {
      if (new Set(ids).size !== 1) several++;
      again += ids.length - new Set(ids).size;
    }
    return { recipients: this.came.size, several, again };
  }

  close() {
    this.server.close();
  }

  #converse(socket) {
    this.greetings++;
    const say = (line) => socket.write(`${line}\r\n`);
    let rest = Buffer.alloc(0);
    let recipients = [];
    let inside = false;
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
    socket.on('data', (bytes) => {
      rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
      for (;;) {
        const end = rest.indexOf(inside ? END : '\r\n');
        if (end < 0) return;
        if (inside) {
          this.#keep(rest.toString('latin1', 0, Math.min(end, 20_000)), recipients);
          rest = rest.subarray(end + END.length);
          [recipients, inside] = [[], false];
          setTimeout(() => say('250 kept'), this.delay);
          continue;
        }
        const line = rest.toString('latin1', 0, end);
        rest = rest.subarray(end + 2);
        const verb = line.slice(0, 4).toUpperCase();
        if (verb === 'RCPT') recipients.push(/<([^>]*)>/.exec(line)[1].toLowerCase());
        if (verb === 'DATA') {
          inside = true;
          say('354 go on');
        } else if (verb === 'QUIT') socket.end('221 bye\r\n');
        else say('250 ok');
      }
    });
    say('220 sink');
  }

  #keep(head, recipients) {
    const id = /^Message-ID: *(<[^>]+>)/im.exec(head)?.[1] ?? 'none';
    this.mails++;
    for (const recipient of recipients) {
      const known = this.came.get(recipient);
      if (known) known.push(id);
      else this.came.set(recipient, [id]);
    }
  }
}
