// Somebody's mail server: it hands mails over on several connections, and keeps each until it is told that it was taken.
import { connect } from 'node:net';
import { pause } from './measure.mjs';

/// Hands over all of them, whatever breaks meanwhile. `refused` counts what was not taken.
export async function deliver(port, mails, { connections = 10 } = {}) {
  const waiting = [...mails].reverse();
  const figures = { taken: 0, refused: 0, again: 0 };
  const work = async () => {
    let line = null;
    for (let mail = waiting.pop(); mail; mail = waiting.pop()) {
      try {
        line ??= await Line.open(port);
        const answer = await line.hand(mail);
        if (answer.startsWith('250')) figures.taken++;
        else figures.refused++;
      } catch {
        line?.close();
        line = null;
        figures.again++;
        waiting.push(mail);
        await pause(200);
      }
    }
    line?.close();
  };
  await Promise.all(Array.from({ length: connections }, work));
  return figures;
}

class Line {
  #answer = '';
  #wake;
  #broken;

  static async open(port) {
    const line = new Line();
    line.socket = connect(port, '127.0.0.1');
    line.socket.setNoDelay(true);
    line.socket.on('data', (bytes) => {
      line.#answer += bytes.toString('latin1');
      line.#wake?.();
    });
    const broken = (error) => {
      line.#broken = error instanceof Error ? error : new Error('closed');
      line.#wake?.();
    };
    line.socket.on('error', broken);
    line.socket.on('close', broken);
    await line.#answered();
    await line.#say('EHLO bench.example');
    return line;
  }

  /// @returns the last thing that the server said of it
  async hand({ from, to, raw }) {
    let said = await this.#say(`MAIL FROM:<${from}>`);
    if (said.startsWith('250')) said = await this.#say(`RCPT TO:<${to}>`);
    if (said.startsWith('250')) said = await this.#say('DATA');
    if (said.startsWith('354')) return this.#say(`${raw}\r\n.`);
    await this.#say('RSET');
    return said;
  }

  close() {
    this.socket.end('QUIT\r\n');
    this.socket.destroy();
  }

  #say(text) {
    this.socket.write(`${text}\r\n`);
    return this.#answered();
  }

  /// The last line of an answer has a blank after its number.
  async #answered() {
    for (;;) {
      const whole = /^\d{3} .*\r\n/m.exec(this.#answer);
      if (whole) {
        this.#answer = '';
        return whole[0].trim();
      }
      if (this.#broken) throw this.#broken;
      await new Promise((wake) => {
        this.#wake = wake;
      });
    }
  }
}
