import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import type { Version } from './queries';
import styles from './VersionsSection.module.css';
import { useCommentVersion } from './writes';

interface VersionCommentProps {
  documentId: string;
  version: Version;
  writing: boolean;
  onEnd: () => void;
}

/** What a version is about, in a line. */
export function VersionComment({ documentId, version, writing, onEnd }: VersionCommentProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState(version.comment ?? '');
  const comment = useCommentVersion(documentId);
  if (!writing) {
    return version.comment ? <span className={styles.comment}>{version.comment}</span> : null;
  }
  return (
    <form
      className={styles.field}
      onSubmit={(event) => {
        event.preventDefault();
        comment.mutate({ number: version.number, comment: words }, { onSuccess: onEnd });
      }}
    >
      <input
        // biome-ignore lint/a11y/noAutofocus: it was just asked for
        autoFocus
        maxLength={500}
        aria-label={t('documents:version.comment', { number: version.number })}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onEnd()}
      />
      <Button type="submit" busy={comment.isPending}>
        {t('documents:version.keepComment')}
      </Button>
    </form>
  );
}
