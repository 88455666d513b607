import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../../ui/ErrorNote';
import { Loading } from '../../../ui/Loading';
import { type Entry, TEXT_SHOWN, textQuery } from '../queries';
import { type Block, type Piece, readMarkdown } from './markdown';
import styles from './Preview.module.css';

/** A page written in Markdown, as it is meant to be read. */
export function MarkdownPreview({ entry, version }: { entry: Entry; version: number }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(textQuery(entry.id, version));
  const blocks = useMemo(() => readMarkdown(data ?? ''), [data]);
  if (error) {
    return <ErrorNote error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) {
    return <Loading what={t('documents:preview.loading')} />;
  }
  return (
    <div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and so must the keyboard */}
      <section className={styles.prose} tabIndex={0} aria-label={t('documents:preview.text', { name: entry.name })}>
        {blocks.length === 0 && t('documents:preview.empty')}
        {blocks.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text that does not change
          <Part key={index} block={block} />
        ))}
      </section>
      {(entry.size ?? 0) > TEXT_SHOWN && <p className="pv-meta">{t('documents:preview.beginning')}</p>}
    </div>
  );
}

function Part({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading': {
      // Below the name of the document, which is a second level.
      const Heading = (['h3', 'h4', 'h5', 'h6', 'h6', 'h6'] as const)[block.level - 1] ?? 'h6';
      return (
        <Heading>
          <Pieces of={block.pieces} />
        </Heading>
      );
    }
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text that does not change
            <li key={index}>
              <Pieces of={item} />
            </li>
          ))}
        </List>
      );
    }
    case 'code':
      return <pre>{block.text}</pre>;
    case 'line':
      return <hr />;
    case 'quote':
      return (
        <blockquote>
          <Pieces of={block.pieces} />
        </blockquote>
      );
    default:
      return (
        <p>
          <Pieces of={block.pieces} />
        </p>
      );
  }
}

function Pieces({ of }: { of: readonly Piece[] }) {
  return of.map((piece, index) => {
    const key = index;
    switch (piece.kind) {
      case 'strong':
        return <strong key={key}>{piece.text}</strong>;
      case 'emphasis':
        return <em key={key}>{piece.text}</em>;
      case 'code':
        return <code key={key}>{piece.text}</code>;
      case 'link':
        return (
          <a key={key} href={piece.href} target="_blank" rel="noopener noreferrer">
            {piece.text}
          </a>
        );
      default:
        return piece.text;
    }
  });
}
