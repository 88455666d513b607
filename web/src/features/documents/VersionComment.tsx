import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import type { Version } from './queries';
import styles from './VersionsSection.module.css';
import { useCommentVersion } from './writes';

interface VersionCommentProps {
  documentId: string;
  version: Version;
  editable: boolean;
}

/** What a version is about, in a line. */
export function VersionComment({ documentId, version, editable }: VersionCommentProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState<string>();
  const comment = useCommentVersion(documentId);
  if (words === undefined) {
    return (
      <span className={styles.comment}>
        {version.comment}
        {editable && (
          <Button kind="quiet" onClick={() => setWords(version.comment ?? '')}>
            {t(version.comment ? 'documents:version.editComment' : 'documents:version.addComment')}
          </Button>
        )}
      </span>
    );
  }
  return (
    <form
      className={styles.field}
      onSubmit={(event) => {
        event.preventDefault();
        comment.mutate({ number: version.number, comment: words }, { onSuccess: () => setWords(undefined) });
      }}
    >
      <input
        // biome-ignore lint/a11y/noAutofocus: it was just asked for
        autoFocus
        maxLength={500}
        aria-label={t('documents:version.comment', { number: version.number })}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && setWords(undefined)}
      />
      <Button type="submit" busy={comment.isPending}>
        {t('documents:version.keepComment')}
      </Button>
    </form>
  );
}
