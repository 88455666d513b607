import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { isSound } from './links';
import styles from './PostBody.module.css';
import type { Block, Run } from './queries';

/** What a post says: elements drawn from its blocks, never markup that somebody wrote. */
export function PostBody({ blocks }: { blocks: readonly Block[] }) {
  return <div className={styles.body}>{grouped(blocks).map(({ kind, items }, index) => draw(kind, items, index))}</div>;
}

interface Group {
  kind: Block['kind'];
  items: Block[];
}

/** Lines of a list that follow one another are one list; so are the paragraphs of a quotation. */
function grouped(blocks: readonly Block[]): Group[] {
  const groups: Group[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last && last.kind === block.kind && ['BULLET', 'NUMBER', 'QUOTE'].includes(block.kind)) {
      last.items.push(block);
    } else {
      groups.push({ kind: block.kind, items: [block] });
    }
  }
  return groups;
}

function draw(kind: Block['kind'], items: readonly Block[], key: number): ReactNode {
  const Line = kind === 'QUOTE' ? 'p' : 'li';
  const lines = items.map(({ runs }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text is drawn anew whenever it changes
    <Line key={index}>
      <Runs runs={runs} />
    </Line>
  ));
  const only = items[0] && <Runs runs={items[0].runs} />;
  switch (kind) {
    case 'HEADING':
      return <h2 key={key}>{only}</h2>;
    case 'SUBHEADING':
      return <h3 key={key}>{only}</h3>;
    case 'BULLET':
      return <ul key={key}>{lines}</ul>;
    case 'NUMBER':
      return <ol key={key}>{lines}</ol>;
    case 'QUOTE':
      return <blockquote key={key}>{lines}</blockquote>;
    default:
      return <p key={key}>{only}</p>;
  }
}

function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map((run, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text is drawn anew whenever it changes
    <Fragment key={index}>{linked(run, looking(run, broken(run.text)))}</Fragment>
  ));
}

function broken(text: string): ReactNode {
  return text.split('\n').map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text is drawn anew whenever it changes
    <Fragment key={index}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ));
}

function looking({ bold, italic }: Run, words: ReactNode): ReactNode {
  const strong = bold ? <strong>{words}</strong> : words;
  return italic ? <em>{strong}</em> : strong;
}

function linked({ href, text }: Run, words: ReactNode): ReactNode {
  if (href?.startsWith('/annuaire/') && text.startsWith('@')) {
    // Guests read it too, and have no directory.
    return <span className={styles.named}>{words}</span>;
  }
  if (!href || !isSound(href)) {
    return words;
  }
  return href.startsWith('/') ? (
    <Link to={href}>{words}</Link>
  ) : (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {words}
    </a>
  );
}
