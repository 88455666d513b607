// People who talk while things break: writers send each message until the server says that it has it, as the browser's outbox does; listeners put
// together what they are told on the live line and what they catch up on, as the browser does. What they know is compared with what is there.
import { randomUUID } from 'node:crypto';
import { Visitor } from './http.mjs';
import { crowd, Line } from './lines.mjs';
import { now, pause } from './measure.mjs';

const BETWEEN = 30;
const AGAIN = 60;
const PATIENCE = 400;

/// One person who writes: in each conversation one message after the other.
class Writer {
  sent = [];
  acknowledged = 0;
  repeated = 0;

  constructor(server, token, name, conversations, random) {
    Object.assign(this, { server, token, name, conversations, random });
    this.visitor = new Visitor(server.port, token, 1);
  }

  async run(goesOn) {
    while (goesOn()) {
      this.leaving ??= this.next();
      if (await this.send(this.leaving)) {
        this.leaving = null;
        await pause(BETWEEN);
      } else await pause(AGAIN);
    }
  }

  next() {
    const conversationId = this.conversations[this.random(this.conversations.length)];
    const answered = this.random(4) === 0 && this.sent.find((one) => one.conversationId === conversationId && !one.threadId);
    const one = { id: randomUUID(), conversationId, threadId: answered ? answered.id : undefined, body: `${this.name} n° ${this.sent.length + 1}` };
    this.sent.push(one);
    return one;
  }

  /// False where there was no answer, or none that counts: the same leaves again.
  async send(one) {
    const { id, body, threadId, conversationId } = one;
    one.tries = (one.tries ?? 0) + 1;
    const answer = await this.visitor
      .send('POST', `/api/conversations/${conversationId}/messages`, {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ id, body, threadId }),
      })
      .catch(() => null);
    if (!answer) {
      this.visitor.close();
      this.visitor = new Visitor(this.server.port, this.token, 1);
    }
    if (!answer || answer.status >= 500) return false;
    if (answer.status !== 200 && answer.status !== 201) throw new Error(`a message was refused: ${answer.status} ${answer.bytes}`);
    one.seq = JSON.parse(answer.bytes).seq;
    this.acknowledged++;
    if (answer.status === 200) this.repeated++;
    return true;
  }
}

/// One open tab: up to where it knows each conversation, and the messages in it.
class Listener {
  known = new Map();
  ahead = new Map();
  messages = new Map();
  framed = 0;
  caughtUp = 0;
  opened = 0;
  timers = new Map();
  over = false;

  constructor(server, token, conversations) {
    Object.assign(this, { server, token, conversations });
    this.visitor = new Visitor(server.port, token, 1);
    for (const id of conversations) this.known.set(id, 0);
  }

  /// Holds the line, and takes it up again when it is cut.
  async run() {
    while (!this.over) {
      const cut = new Promise((done) => {
        this.line = new Line(this.server.port, this.token, { told: (bytes) => this.told(JSON.parse(bytes)), cut: done });
      });
      try {
        await this.line.open();
        this.opened++;
        this.catchUpAll();
        await cut;
      } catch {
        await pause(AGAIN);
      }
    }
  }

  told({ topic, payload }) {
    if (topic === 'gap') this.catchUpAll();
    if (topic !== 'chat' || payload?.event !== 'message') return;
    this.framed++;
    this.merge([payload.message]);
    this.came(payload.message.conversationId, payload.revision);
  }

  merge(messages) {
    for (const one of messages) {
      const known = this.messages.get(one.id);
      if (!known || known.revision < one.revision) this.messages.set(one.id, one);
    }
  }

  came(id, revision) {
    const ahead = this.ahead.get(id) ?? new Set();
    this.ahead.set(id, ahead.add(revision));
    this.follow(id);
    if (ahead.size > 0 && !this.timers.has(id)) {
      this.timers.set(
        id,
        setTimeout(() => {
          this.timers.delete(id);
          if (ahead.size > 0) this.catchUp(id);
        }, PATIENCE),
      );
    }
  }

  follow(id) {
    const ahead = this.ahead.get(id) ?? new Set();
    let known = this.known.get(id);
    while (ahead.has(known + 1)) known++;
    for (const revision of ahead) if (revision <= known) ahead.delete(revision);
    this.known.set(id, known);
  }

  catchUpAll() {
    for (const id of this.conversations) this.catchUp(id);
  }

  /// What changed together comes in two frames, of which one may have been missed: the last change is asked for again.
  async catchUp(id) {
    for (let more = true, from = Math.max(0, this.known.get(id) - 1); more && !this.over; ) {
      const page = await this.visitor.json('GET', `/api/conversations/${id}/messages?since=${from}`).catch(() => null);
      if (!page) {
        await pause(AGAIN);
        continue;
      }
      this.caughtUp += page.items.length;
      this.merge(page.items);
      this.known.set(id, Math.max(this.known.get(id), page.revision));
      this.follow(id);
      more = page.more;
      from = page.revision;
    }
  }

  leave() {
    this.over = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.line?.leave();
    this.visitor.close();
  }
}

export class Talk {
  /// Topics of a space and a group, so many people who write there and so many who listen.
  static async begin(server, { visitor, space }, { writers, listeners, random }) {
    const talk = new Talk();
    const emails = await crowd(server, space.id, writers + listeners);
    const people = await server.with('parvis', async (database) => {
      await database.query(`update spaces.member set role = 'CONTRIBUTOR' where space_id = '${space.id}' and role = 'READER'`);
      return database.query("select id, email from people.person where email like 'foule%'");
    });
    const conversations = [];
    for (const title of ['Un', 'Deux']) conversations.push((await visitor.json('POST', `/api/spaces/${space.id}/conversations`, { title })).id);
    conversations.push((await visitor.json('POST', '/api/conversations', { personIds: people.map(({ id }) => id), title: 'Groupe' })).id);
    talk.server = server;
    talk.conversations = conversations;
    talk.writers = emails.slice(0, writers).map((token, at) => new Writer(server, token, `Voix ${at + 1}`, conversations, random));
    talk.listeners = emails.slice(writers).map((token) => new Listener(server, token, conversations));
    talk.running = talk.listeners.map((listener) => listener.run());
    return talk;
  }

  run(goesOn) {
    return this.writers.map((writer) => writer.run(goesOn));
  }

  get acknowledged() {
    return this.writers.reduce((sum, { acknowledged }) => sum + acknowledged, 0);
  }

  get figures() {
    const sum = (people, what) => people.reduce((all, one) => all + one[what], 0);
    return {
      messages: this.acknowledged,
      'sent again': this.writers.flatMap(({ sent }) => sent).filter(({ tries }) => tries > 1).length,
      'there already': sum(this.writers, 'repeated'),
      frames: sum(this.listeners, 'framed'),
      'caught up': sum(this.listeners, 'caughtUp'),
      lines: sum(this.listeners, 'opened'),
    };
  }

  /// Once nobody writes: what the tables say, and what each listener knows.
  async check() {
    return [...(await this.checkTables()), ...(await this.checkListeners())];
  }

  async checkTables() {
    const ask = (statement) => this.server.with('parvis', (database) => database.query(statement));
    const rows = await ask('select id, conversation_id, thread_id, body, seq from chat.message order by conversation_id, seq');
    const revisions = new Map((await ask('select id, revision from chat.conversation')).map(({ id, revision }) => [id, Number(revision)]));
    const wrong = [];
    const there = new Map(rows.map((row) => [row.id, row]));
    const bodies = new Set();
    for (const { body } of rows) bodies.has(body) ? wrong.push(`there twice: ${body}`) : bodies.add(body);
    for (const { sent } of this.writers) {
      const last = new Map();
      for (const { id, body, seq, conversationId, threadId } of sent) {
        const row = there.get(id);
        if (seq === undefined && !row) continue;
        const kept = row?.body === body && row.conversation_id === conversationId && (row.thread_id ?? undefined) === threadId;
        if (!kept || (seq !== undefined && Number(row.seq) !== seq)) wrong.push(`lost or changed: ${body}, ${JSON.stringify(row)}`);
        else if (Number(row.seq) <= (last.get(conversationId) ?? 0)) wrong.push(`out of order: ${body}`);
        if (row) last.set(conversationId, Number(row.seq));
        there.delete(id);
      }
    }
    for (const { body } of there.values()) wrong.push(`nobody sent: ${body}`);
    for (const conversation of this.conversations) {
      const seqs = rows.filter((row) => row.conversation_id === conversation).map(({ seq }) => Number(seq));
      const hole = seqs.findIndex((seq, at) => seq !== at + 1);
      if (hole >= 0 || seqs.length !== revisions.get(conversation)) {
        wrong.push(`${conversation}: ${seqs.length} messages, revision ${revisions.get(conversation)}, hole at ${hole}`);
      }
    }
    return wrong;
  }

  async checkListeners() {
    const wrong = [];
    const reader = this.listeners[0].visitor;
    for (const id of this.conversations) {
      const real = new Map();
      let revision = 0;
      for (let more = true; more; ) {
        const page = await reader.json('GET', `/api/conversations/${id}/messages?since=${revision}`);
        for (const one of page.items) real.set(one.id, JSON.stringify(one));
        ({ more, revision } = page);
      }
      for (const [at, listener] of this.listeners.entries()) {
        const mine = () => [...listener.messages.values()].filter((one) => one.conversationId === id);
        const differs = () => mine().length !== real.size || mine().some((one) => real.get(one.id) !== JSON.stringify(one));
        for (const end = now() + 10_000; differs() && now() < end; ) await pause(50);
        if (differs()) wrong.push(`listener ${at + 1} knows ${mine().length} messages of ${real.size}, to ${listener.known.get(id)} of ${revision}`);
      }
    }
    return wrong;
  }

  async end() {
    for (const { visitor } of this.writers) visitor.close();
    for (const listener of this.listeners) listener.leave();
  }
}
