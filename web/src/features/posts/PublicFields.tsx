import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CheckField, TextField } from '../../ui/Field';
import { Note } from '../../ui/Note';
import { SectionHead } from '../../ui/SectionHead';
import type { Content } from './queries';
import styles from './WritePage.module.css';

const PANEL = 60;

interface PublicFieldsProps {
  content: Content;
  secret: boolean;
  onChange: (some: Partial<Content>) => void;
}

/** Whether it is for the public as well, and what the panels in the street say of it. */
export function PublicFields({ content: { forPublic, audience }, secret, onChange }: PublicFieldsProps) {
  const { t } = useTranslation();
  const set = (some: NonNullable<Content['forPublic']>) => onChange({ forPublic: { ...forPublic, ...some } });
  const text = forPublic?.panelText ?? '';
  return (
    <section className={styles.group}>
      <SectionHead title={t('posts:public.section')} level="h3" />
      <CheckField
        label={t('posts:public.is')}
        hint={t(audience ? 'posts:public.notTargeted' : 'posts:public.isHint')}
        checked={forPublic != null}
        disabled={audience != null && forPublic == null}
        onChange={(event) => onChange({ forPublic: event.target.checked ? {} : undefined })}
      />
      {forPublic && secret && <Note icon={TriangleAlert}>{t('posts:public.secretWarning')}</Note>}
      {forPublic && (
        <>
          <TextField
            label={t('posts:public.panelText')}
            hint={t('posts:public.left', { count: PANEL - text.length })}
            maxLength={PANEL}
            value={text}
            onChange={(event) => set({ panelText: event.target.value || undefined })}
          />
          {text !== '' && (
            <div className={styles.pair}>
              <TextField
                type="date"
                label={t('posts:public.panelFrom')}
                value={forPublic.panelFrom ?? ''}
                onChange={(event) => set({ panelFrom: event.target.value || undefined })}
              />
              <TextField
                type="date"
                label={t('posts:public.panelUntil')}
                min={forPublic.panelFrom ?? undefined}
                value={forPublic.panelUntil ?? ''}
                onChange={(event) => set({ panelUntil: event.target.value || undefined })}
              />
            </div>
          )}
        </>
      )}
    </section>
  );
}
