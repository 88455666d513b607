import { describe, expect, it } from 'vitest';
import { addressesOf, blocksOf, plainOf } from './marks';

const line = (body: string) => blocksOf(body)[0]?.lines[0];
const person = '01990000-0000-7000-8000-000000000001';

describe('light marks', () => {
  it('are bold, italic, code, one inside the other', () => {
    expect(line('un **mot** et _un `autre`_')).toEqual([
      { kind: 'text', text: 'un ' },
      { kind: 'bold', inside: [{ kind: 'text', text: 'mot' }] },
      { kind: 'text', text: ' et ' },
      {
        kind: 'italic',
        inside: [
          { kind: 'text', text: 'un ' },
          { kind: 'code', text: 'autre' },
        ],
      },
    ]);
  });

  it('stay as typed where they close nothing', () => {
    for (const typed of ['2 ** 3', 'nom_de_fichier.pdf', '**', '`', '_', '3 * 4 * 5', '_ seul _', 'a ** b **']) {
      expect(
        line(typed)
          ?.map((one) => ('text' in one ? one.text : `<${one.kind}>`))
          .join(''),
      ).toBe(typed);
    }
  });

  it('make quotes and lists of lines that follow one another', () => {
    expect(
      blocksOf('> cité\n> encore\nréponse\nsuite\n\n- un\n- deux').map(({ kind, lines }) => [kind, lines.length]),
    ).toEqual([
      ['quote', 2],
      ['text', 2],
      ['list', 2],
    ]);
  });

  it('are never HTML: what looks like it is text', () => {
    const typed = '<img src=x onerror=alert(1)><script>alert(1)</script>';
    expect(plainOf(typed)).toBe(typed);
    expect(addressesOf(typed)).toEqual([]);
  });

  it('link what begins with http or is an address of Parvis, and nothing else', () => {
    expect(addressesOf('javascript:alert(1) data:text/html,x vbscript:x file:///etc/passwd JaVaScRiPt:x')).toEqual([]);
    expect(addressesOf('[ici](javascript:alert(1))')).toEqual([]);
    expect(
      addressesOf('voir https://insee.fr/a_b_c, puis http://x.fr. Et /d/01990000-0000-7000-8000-000000000001 !'),
    ).toEqual(['https://insee.fr/a_b_c', 'http://x.fr', `/d/${person}`]);
    expect(addressesOf('et/ou, 12/d/x, //evil.example')).toEqual([]);
  });

  it('name people, groups and the space', () => {
    expect(line(`@[Claire Demangeot](person:${person}) et @[Tous](space)`)).toEqual([
      { kind: 'mention', name: 'Claire Demangeot', of: 'person', id: person },
      { kind: 'text', text: ' et ' },
      { kind: 'mention', name: 'Tous', of: 'space', id: undefined },
    ]);
    expect(plainOf(`@[Claire](person:${person}) !`)).toBe('@Claire !');
    expect(line('@[x](javascript:alert(1))')).toEqual([{ kind: 'text', text: '@[x](javascript:alert(1))' }]);
  });

  it('read the longest message made of the worst marks, and lose none of its words', () => {
    const words = (text: string) => text.replaceAll(/[^a]/g, '').length;
    for (const piece of ['_a ', '**a', '`a', '@[a](nobody:', '**_a', '_a_', 'https://a/', '/d/a', '@[a', '** **a']) {
      const typed = piece.repeat(10_000 / piece.length);
      expect(words(plainOf(typed)), piece).toBe(words(typed));
    }
  });
});
