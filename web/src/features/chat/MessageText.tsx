import { Link } from '@tanstack/react-router';
import { Fragment, memo } from 'react';
import styles from './MessageText.module.css';
import { type Block, blocksOf, type Inline } from './marks';

/** The text of a message: React elements only, whatever was typed. `me` is the reader: what names them stands out. */
export const MessageText = memo(function MessageText({ body, me }: { body: string; me: string }) {
  return blocksOf(body).map((block, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text is drawn anew whenever it changes
    <BlockOf key={place} block={block} me={me} />
  ));
});

function BlockOf({ block: { kind, lines }, me }: { block: Block; me: string }) {
  const written = lines.map((line, place) => ({ line: <LineOf line={line} me={me} />, place }));
  if (kind === 'list') {
    return (
      <ul className={styles.list}>
        {written.map(({ line, place }) => (
          <li key={place}>{line}</li>
        ))}
      </ul>
    );
  }
  const text = (
    <p>
      {written.map(({ line, place }) => (
        <Fragment key={place}>
          {place > 0 && <br />}
          {line}
        </Fragment>
      ))}
    </p>
  );
  return kind === 'quote' ? <blockquote className={styles.quote}>{text}</blockquote> : text;
}

function LineOf({ line, me }: { line: Inline[]; me: string }) {
  return line.map((one, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text is drawn anew whenever it changes
    <InlineOf key={place} one={one} me={me} />
  ));
}

function InlineOf({ one, me }: { one: Inline; me: string }) {
  switch (one.kind) {
    case 'text':
      return one.text;
    case 'code':
      return <code className={styles.code}>{one.text}</code>;
    case 'bold':
      return (
        <strong>
          <LineOf line={one.inside} me={me} />
        </strong>
      );
    case 'italic':
      return (
        <em className={styles.emphasis}>
          <LineOf line={one.inside} me={me} />
        </em>
      );
    case 'mention':
      return (
        <span className={one.id === me || one.of !== 'person' ? styles.mentionOfMe : styles.mention}>@{one.name}</span>
      );
    case 'link':
      return <Address href={one.href} />;
  }
}

/** An address of ours is a screen; any other opens apart, and shows the host that it truly leads to. */
export function Address({ href }: { href: string }) {
  const address = URL.canParse(href, location.origin) ? new URL(href, location.origin) : undefined;
  if (!address || !/^https?:$/.test(address.protocol)) {
    return href;
  }
  if (address.origin === location.origin) {
    return <Link to={address.pathname + address.search + address.hash}>{href.replace(location.origin, '')}</Link>;
  }
  const rest = `${address.pathname}${address.search}`.replace(/^\/$/, '');
  return (
    <a href={address.href} target="_blank" rel="noopener nofollow ugc">
      <bdi>
        {address.host}
        {rest.length > 48 ? `${rest.slice(0, 47)}…` : rest}
      </bdi>
    </a>
  );
}
