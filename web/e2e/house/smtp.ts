import { connect } from 'node:net';

/** Hands a mail to a server of this machine, as a mail program does. Answers what the server said last. */
export async function sendMail(
  port: number,
  { from, to, headers = {}, text }: { from: string; to: string; headers?: Record<string, string>; text: string },
): Promise<string> {
  const head = {
    'Message-ID': `<${crypto.randomUUID()}@amicale.example>`,
    From: from,
    To: to,
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Transfer-Encoding': 'base64',
    ...headers,
  };
  const body = (
    Buffer.from(text)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');
  const message = `${Object.entries(head)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\r\n')}\r\n\r\n${body}\r\n.`;
  return converse(port, ['EHLO essai.example', `MAIL FROM:<${from}>`, `RCPT TO:<${to}>`, 'DATA', message]);
}

function converse(port: number, lines: readonly string[]): Promise<string> {
  const left = [...lines];
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    let said = '';
    socket.on('error', reject);
    socket.on('close', () => resolve(said));
    socket.on('data', (data) => {
      answer += data.toString();
      // The last line of an answer has a blank after its number.
      if (socket.writableEnded || !/^\d{3} .*\r\n$/m.test(answer)) {
        return;
      }
      said = answer.trim();
      answer = '';
      const next = left.shift();
      if (next === undefined) {
        socket.end('QUIT\r\n');
      } else {
        socket.write(`${next}\r\n`);
      }
    });
  });
}
