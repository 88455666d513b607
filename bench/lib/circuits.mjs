// Documents that are approved while things break: somebody asks, somebody else approves or sends back, new versions come. What was acknowledged is
// compared with the tables; an answer without its approval, an approval of another content, a turn about an old version would be half a state.
import { randomBytes } from 'node:crypto';
import { Visitor } from './http.mjs';
import { hashOf } from './ledger.mjs';
import { pause } from './measure.mjs';

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

export class Circuits {
  /// For each document, the states it may be in: one, but after a request that got no answer.
  documents = new Map();
  doing = {};
  acknowledged = 0;

  /// @param approver the session of somebody who reads the space, and is not the one who brings
  static async begin(server, { token, approver, folder, ledger, random }) {
    const circuits = new Circuits();
    Object.assign(circuits, { server, tokens: { asker: token, approver }, folder, ledger, random, visitors: {} });
    circuits.connect();
    const session = await circuits.visitors.approver.json('GET', '/api/session');
    circuits.approverId = session.person.id;
    return circuits;
  }

  connect() {
    for (const [who, token] of Object.entries(this.tokens)) {
      this.visitors[who]?.close();
      this.visitors[who] = new Visitor(this.server.port, token, 1);
    }
  }

  async run(goesOn) {
    while (goesOn()) {
      try {
        await this.step();
      } catch {
        this.connect();
        await pause(50);
      }
    }
  }

  async step() {
    const certain = [...this.documents].filter(([id, states]) => states.length === 1 && this.ledger.state(id));
    if (certain.length === 0 || this.random(6) === 0) return this.bring();
    const [id, [state]] = certain[this.random(certain.length)];
    if (!state.asked) return this.ask(id, state);
    return state.answers.at(-1)?.version === state.version ? this.revise(id) : this.answer(id, state);
  }

  async bring() {
    const bytes = randomBytes(1 + this.random(20_000));
    const answer = await this.visitors.asker.deposit(this.folder, `${hashOf(bytes).slice(0, 16)}.bin`, bytes);
    if (answer.status !== 201) return;
    const id = answer.headers['parvis-result'];
    this.ledger.created(id, this.folder, hashOf(bytes));
    this.documents.set(id, [{ version: 1, state: null, asked: false, withholds: false, answers: [], approved: [], readers: null }]);
  }

  ask(id, { version }) {
    const withhold = this.random(2) === 0;
    const content = { version, rule: 'ONE', proofreaders: [], approvers: [this.approverId], withhold };
    return this.expect('ask for approval', id, (old) => ({ ...old, asked: true, state: 'REVIEW', withholds: withhold }), () =>
      this.send('asker', 'POST', `/api/documents/${id}/approval`, content),
    );
  }

  answer(id, { version }) {
    const hash = this.ledger.state(id).versions.at(-1);
    const kind = this.random(3) === 0 ? 'CORRECTION' : 'APPROVED';
    const said = { version, kind, hash };
    const change = (old) =>
      kind === 'APPROVED'
        ? { ...old, state: 'VALIDATED', answers: [...old.answers, said], approved: [...old.approved, { version, hash }], readers: null }
        : { ...old, state: 'DRAFT', answers: [...old.answers, said] };
    const content = { version, kind, reason: kind === 'APPROVED' ? undefined : 'À reprendre' };
    return this.expect(kind === 'APPROVED' ? 'approve' : 'send back', id, change, () =>
      this.send('approver', 'PUT', `/api/documents/${id}/approval/answers/mine`, content),
    );
  }

  revise(id) {
    const bytes = randomBytes(1 + this.random(20_000));
    const metadata = `filename ${Buffer.from('version.bin').toString('base64')},documentId ${Buffer.from(id).toString('base64')}`;
    const change = (old) => ({
      ...old, version: old.version + 1, state: 'REVIEW',
      readers: old.withholds && old.state === 'VALIDATED' ? old.version : old.readers,
    });
    const versions = (old) => ({ versions: [...old.versions, hashOf(bytes)] });
    return this.expect(
      'revise what was answered', id, change,
      () =>
        this.visitors.asker.send('POST', '/api/uploads', {
          headers: {
            'Tus-Resumable': '1.0.0', 'Upload-Length': bytes.length, 'Upload-Metadata': metadata, 'Content-Type': 'application/offset+octet-stream',
          },
          body: bytes,
        }),
      versions,
    );
  }

  send(who, method, path, content) {
    return this.visitors[who].send(method, path, { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(content) });
  }

  /// @param inLedger what it changes of the document itself
  async expect(what, id, change, send, inLedger) {
    const answer = await send().catch(() => null);
    const states = this.documents.get(id);
    if (answer && answer.status < 300) {
      this.acknowledged++;
      this.doing[what] = (this.doing[what] ?? 0) + 1;
      this.documents.set(id, states.map(change));
      if (inLedger) this.ledger.done(id, inLedger);
    } else if (!answer || answer.status >= 500) {
      this.documents.set(id, [...states, ...states.map(change)]);
      if (inLedger) this.ledger.doubtful(id, inLedger);
    } else throw new Error(`${what}: ${answer.status} ${answer.bytes}`);
    if (!answer) throw new Error('cut');
  }

  /// Compares with the tables; what is found becomes what is known.
  async check() {
    const rows = await this.server.with('parvis', (database) =>
      database.query(`select e.id, e.version_number as version, e.state, e.withholds, c.id as circuit, r.number as readers,
          (select string_agg(a.version || ':' || a.kind || ':' || encode(a.hash, 'hex'), ' ' order by a.version)
             from approvals.answer a where a.circuit_id = c.id) as answers,
          (select string_agg(a.version || ':' || encode(a.hash, 'hex'), ' ' order by a.version)
             from approvals.approval a where a.circuit_id = c.id) as approved,
          (select string_agg(t.version::text, ' ') from approvals.turn t where t.circuit_id = c.id) as turns
        from documents.entry e
        left join approvals.circuit c on c.document_id = e.id and c.ended_at is null
        left join documents.version r on r.id = e.readers_version_id
        where e.parent_id = '${this.folder}'`),
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    const wrong = [];
    for (const [id, states] of this.documents) {
      const row = found.get(id);
      const kept = states.find((state) => row && same(seen(row), expected(state)));
      if (kept) this.documents.set(id, [kept]);
      else wrong.push(`approval of ${id}: ${JSON.stringify(row && seen(row))}, expected ${JSON.stringify(states.map(expected))}`);
    }
    return wrong;
  }

  close() {
    for (const visitor of Object.values(this.visitors)) visitor.close();
  }
}

const seen = (row) => ({
  version: Number(row.version), state: row.state, withholds: row.withholds === 't', asked: row.circuit !== null,
  answers: row.answers ?? '', approved: row.approved ?? '', turns: row.turns ?? '', readers: row.readers === null ? null : Number(row.readers),
});

const expected = ({ version, state, withholds, asked, answers, approved, readers }) => ({
  version, state, withholds, asked,
  answers: answers.map((one) => `${one.version}:${one.kind}:${one.hash}`).join(' '),
  approved: approved.map((one) => `${one.version}:${one.hash}`).join(' '),
  turns: asked && answers.at(-1)?.version !== version ? String(version) : '',
  readers,
});
