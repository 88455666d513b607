import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpace } from '../../api/space';
import { ErrorNote } from '../../ui/ErrorNote';
import { CheckField, ChoiceSet } from '../../ui/Field';
import { Loading } from '../../ui/Loading';
import { SectionHead } from '../../ui/SectionHead';
import { type Content, collectivesQuery } from './queries';
import styles from './WritePage.module.css';

interface AudienceChoiceProps {
  content: Content;
  onChange: (some: Partial<Content>) => void;
}

/** The whole space, or some of its groups and services. */
export function AudienceChoice({ content, onChange }: AudienceChoiceProps) {
  const { t } = useTranslation();
  const space = useSpace();
  const { data: collectives, error, refetch } = useQuery(collectivesQuery(space.id));
  const [some, setSome] = useState((content.audience?.length ?? 0) > 0);
  const lines = content.audience ?? [];
  if (!collectives) {
    return error ? (
      <ErrorNote error={error} title={t('posts:audience.unknown')} onRetry={() => void refetch()} />
    ) : (
      <Loading what={t('posts:audience.loading')} />
    );
  }
  if (collectives.length === 0 && !some) {
    return null;
  }
  const isIn = (id: string) => lines.some(({ groupId, unitId }) => groupId === id || unitId === id);
  const toggle = (id: string, unit: boolean) => {
    const others = lines.filter(({ groupId, unitId }) => groupId !== id && unitId !== id);
    const level = 'COMMENT' as const;
    const next = isIn(id) ? others : [...others, unit ? { unitId: id, level } : { groupId: id, level }];
    onChange({ audience: next.length > 0 ? next : undefined });
  };
  return (
    <section className={styles.group}>
      <SectionHead title={t('posts:audience.title')} level="h3" />
      <CheckField
        label={t('posts:audience.some')}
        hint={t('posts:audience.hint')}
        checked={some}
        onChange={(event) => {
          setSome(event.target.checked);
          if (!event.target.checked) {
            onChange({ audience: undefined });
          }
        }}
      />
      {some && (
        <ChoiceSet legend={t('posts:audience.which')}>
          {collectives.map(({ id, name, unit, size }) => (
            <CheckField
              key={id}
              label={name}
              hint={t('posts:audience.size', { count: size })}
              checked={isIn(id)}
              onChange={() => toggle(id, unit)}
            />
          ))}
        </ChoiceSet>
      )}
    </section>
  );
}
