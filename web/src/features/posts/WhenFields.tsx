import { useTranslation } from 'react-i18next';
import { useTimeZone } from '../../api/capacity';
import { TextField } from '../../ui/Field';
import { localOf, momentOf } from '../../ui/moments';
import { SectionHead } from '../../ui/SectionHead';
import type { Content } from './queries';
import styles from './WritePage.module.css';

interface WhenFieldsProps {
  content: Content;
  /** It is there already: only its end is said. */
  announced: boolean;
  onChange: (some: Partial<Content>) => void;
}

/** From when and until when. */
export function WhenFields({ content, announced, onChange }: WhenFieldsProps) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const value = (at: string | null | undefined) => (at ? localOf(at, zone) : '');
  return (
    <section className={styles.group}>
      <SectionHead title={t('posts:when.title')} level="h3" />
      {!announced && (
        <TextField
          type="datetime-local"
          label={t('posts:when.from')}
          hint={t('posts:when.fromHint')}
          value={value(content.publishAt)}
          onChange={(event) => onChange({ publishAt: momentOf(event.target.value, zone) })}
        />
      )}
      <TextField
        type="datetime-local"
        label={t('posts:when.until')}
        hint={t('posts:when.untilHint')}
        value={value(content.expiresAt)}
        onChange={(event) => onChange({ expiresAt: momentOf(event.target.value, zone) })}
      />
    </section>
  );
}
