import { describe, expect, it } from 'vitest';
import type { Block } from '../queries';
import { blocksOf, docOf } from './blocks';

const run = (text: string, look: Partial<Block['runs'][number]> = {}) => ({
  text,
  bold: false,
  italic: false,
  ...look,
});

describe('what is written', () => {
  it('comes out of the editor as it went in', () => {
    const blocks: Block[] = [
      { kind: 'HEADING', runs: [run('Marché de Noël')] },
      { kind: 'PARAGRAPH', runs: [run('Rendez-vous '), run('samedi', { bold: true }), run(' à 10 h.')] },
      { kind: 'BULLET', runs: [run('vin chaud')] },
      { kind: 'BULLET', runs: [run('artisans', { italic: true })] },
      { kind: 'NUMBER', runs: [run('venir')] },
      { kind: 'QUOTE', runs: [run('Venez nombreux.')] },
      { kind: 'SUBHEADING', runs: [run('Plan')] },
      { kind: 'PARAGRAPH', runs: [run('Voir le plan', { href: 'https://valbourg.example/plan' })] },
    ];
    const doc = docOf(blocks);
    doc.check();
    expect(blocksOf(doc)).toEqual(blocks);
  });

  it('keeps a line break inside a paragraph', () => {
    const doc = docOf([{ kind: 'PARAGRAPH', runs: [run('Mairie\n1 place de l’Église')] }]);
    expect(blocksOf(doc)[0]?.runs.map(({ text }) => text)).toEqual(['Mairie', '\n', '1 place de l’Église']);
  });

  it('is a paragraph where there is nothing', () => {
    expect(blocksOf(docOf([]))).toEqual([{ kind: 'PARAGRAPH', runs: [] }]);
  });
});
