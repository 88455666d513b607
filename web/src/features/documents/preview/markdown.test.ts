import { describe, expect, it } from 'vitest';
import { readMarkdown } from './markdown';

describe('a page in Markdown', () => {
  it('has headings, paragraphs, lists, quotes, code', () => {
    const kinds = readMarkdown(
      '# Titre\n\nUn **mot**\nsuite\n\n- a\n- b\n\n1. c\n\n> dit\n\n```\nx < y\n```\n\n---',
    ).map(({ kind }) => kind);
    expect(kinds).toEqual(['heading', 'paragraph', 'list', 'list', 'quote', 'code', 'line']);
  });
  it('makes links of pages and mail only', () => {
    const [block] = readMarkdown('[a](https://exemple.fr) [b](javascript:alert(1)) [c](data:text/html,x)');
    const links = block?.kind === 'paragraph' ? block.pieces.filter(({ kind }) => kind === 'link') : [];
    expect(links).toEqual([{ kind: 'link', text: 'a', href: 'https://exemple.fr' }]);
  });
  it('leaves HTML as text', () => {
    expect(readMarkdown('<script>alert(1)</script>')).toEqual([
      { kind: 'paragraph', pieces: [{ kind: 'text', text: '<script>alert(1)</script>' }] },
    ]);
  });
  it('ends, whatever it is given', () => {
    const began = performance.now();
    readMarkdown(`${'*_`['.repeat(20_000)}\n${'> '.repeat(20_000)}\n\`\`\``);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
