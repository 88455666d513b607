import type { Mark, Node } from 'prosemirror-model';
import type { Block, Run } from '../queries';
import { schema } from './schema';

const { nodes, marks } = schema;

/** What stands in the editor, as it is kept. */
export function blocksOf(doc: Node): Block[] {
  const blocks: Block[] = [];
  const lines = (node: Node, kind: Block['kind']) => {
    node.forEach((line) => {
      blocks.push({ kind, runs: runsOf(line.type === nodes.item ? line.child(0) : line) });
    });
  };
  doc.forEach((node) => {
    if (node.type === nodes.bullets) {
      lines(node, 'BULLET');
    } else if (node.type === nodes.numbers) {
      lines(node, 'NUMBER');
    } else if (node.type === nodes.quote) {
      lines(node, 'QUOTE');
    } else if (node.type === nodes.heading) {
      blocks.push({ kind: node.attrs.level === 3 ? 'SUBHEADING' : 'HEADING', runs: runsOf(node) });
    } else {
      blocks.push({ kind: 'PARAGRAPH', runs: runsOf(node) });
    }
  });
  return blocks;
}

function runsOf(node: Node): Run[] {
  const runs: Run[] = [];
  node.forEach((child) => {
    const link = child.marks.find(({ type }) => type === marks.link);
    const has = (type: Mark['type'] | undefined) => child.marks.some((mark) => mark.type === type);
    runs.push({
      text: child.text ?? '\n',
      bold: has(marks.bold),
      italic: has(marks.italic),
      ...(link && { href: link.attrs.href as string }),
    });
  });
  return runs;
}

/** And back. */
export function docOf(blocks: readonly Block[]): Node {
  const content: Node[] = [];
  for (let at = 0; at < blocks.length; ) {
    const { kind } = blocks[at]!;
    let end = at + 1;
    while (end < blocks.length && blocks[end]?.kind === kind && ['BULLET', 'NUMBER', 'QUOTE'].includes(kind)) {
      end++;
    }
    content.push(nodeOf(kind, blocks.slice(at, end)));
    at = end;
  }
  return nodes.doc!.create(null, content.length > 0 ? content : [nodes.paragraph!.create()]);
}

function nodeOf(kind: Block['kind'], items: readonly Block[]): Node {
  const paragraphs = items.map(({ runs }) => nodes.paragraph!.create(null, runs.flatMap(inlineOf)));
  switch (kind) {
    case 'HEADING':
    case 'SUBHEADING':
      return nodes.heading!.create(
        { level: kind === 'HEADING' ? 2 : 3 },
        (items[0]?.runs ?? [])
          .flatMap(inlineOf)
          .map((node) => node.mark(node.marks.filter(({ type }) => type === marks.link))),
      );
    case 'BULLET':
    case 'NUMBER':
      return nodes[kind === 'BULLET' ? 'bullets' : 'numbers']!.create(
        null,
        paragraphs.map((paragraph) => nodes.item!.create(null, paragraph)),
      );
    case 'QUOTE':
      return nodes.quote!.create(null, paragraphs);
    default:
      return paragraphs[0] ?? nodes.paragraph!.create();
  }
}

function inlineOf({ text, bold, italic, href }: Run): Node[] {
  const look = [
    ...(href ? [marks.link!.create({ href })] : []),
    ...(italic ? [marks.italic!.create()] : []),
    ...(bold ? [marks.bold!.create()] : []),
  ];
  return text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [nodes.lineBreak!.create(null, null, look)] : []),
      ...(line === '' ? [] : [schema.text(line, look)]),
    ]);
}
