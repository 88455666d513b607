import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import type { Referred } from '../../ui/Referring';
import { Section } from '../../ui/SectionHead';
import { ReferenceLines } from './ReferenceLines';
import styles from './References.module.css';
import { useReferences } from './useReferences';

const FIRST = 5;

/** *Cité dans*: the messages that refer to a thing, in the conversations one reads; absent while there is none. */
export function References({ kind, id }: Referred) {
  const { t } = useTranslation();
  const references = useReferences(kind, id);
  const [all, setAll] = useState(false);
  if (references.length === 0) {
    return null;
  }
  const lines = (
    <>
      <ReferenceLines references={all ? references : references.slice(0, FIRST)} />
      {!all && references.length > FIRST && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {t('chat:references.all', { count: references.length })}
        </Button>
      )}
    </>
  );
  return kind === 'DOCUMENT' ? (
    <section>
      <h3 className={styles.title}>{t('chat:references.title')}</h3>
      {lines}
    </section>
  ) : (
    <div className={styles.part}>
      <Section title={t('chat:references.title')} level={kind === 'PERSON' ? 'h3' : 'h2'}>
        {lines}
      </Section>
    </div>
  );
}
