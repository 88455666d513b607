import { Fragment } from 'react';
import { useSession } from '../api/session';
import { classes } from './classes';
import styles from './Say.module.css';

const NAME = /@\[([^\]\n]{1,160})\]\(person:([0-9a-f-]{36})\)/g;

/** What was said, as text; those whom it names stand out. */
export function SaidText({ body }: { body: string }) {
  const me = useSession().person.id;
  const parts: { text: string; id?: string }[] = [];
  let from = 0;
  for (const found of body.matchAll(NAME)) {
    parts.push({ text: body.slice(from, found.index) }, { text: `@${found[1]}`, id: found[2] });
    from = found.index + found[0].length;
  }
  parts.push({ text: body.slice(from) });
  return (
    <p className={styles.body}>
      {parts.map(({ text, id }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text is drawn anew whenever it changes
        <Fragment key={index}>
          {id ? <span className={classes(styles.mention, id === me && styles.me)}>{text}</span> : text}
        </Fragment>
      ))}
    </p>
  );
}
