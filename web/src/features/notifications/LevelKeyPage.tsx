import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, read, type View } from '../../api/client';
import { isProblem } from '../../api/problem';
import { problemText } from '../../i18n/problemText';
import { ButtonLink } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { ChoiceSet, RadioCard } from '../../ui/Field';
import { Gate } from '../../ui/Gate';
import { Loading } from '../../ui/Loading';
import { type Level, levels } from './queries';

type Opened = View['LevelKeyView'];

/** Where the foot of a mail leads: one says what one wants to hear without signing in. Opening it changes nothing. */
export function LevelKeyPage() {
  const { t } = useTranslation();
  const token = useLocation({ select: ({ hash }) => hash });
  const queryKey = ['notifications', 'key', token];
  const opened = useQuery({
    queryKey,
    queryFn: ({ signal }) => read(api.POST('/api/level-keys', { body: { token: token || '-' }, signal })),
    retry: false,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  if (opened.isError) {
    const over = isProblem(opened.error) && opened.error.status === 410;
    return (
      <Gate title={t(over ? 'notifications:key.over' : 'notifications:key.broken')}>
        {over ? (
          <>
            <p>{problemText(opened.error)}</p>
            <ButtonLink kind="filled" to="/">
              {t('notifications:key.home')}
            </ButtonLink>
          </>
        ) : (
          <ErrorNote error={opened.error} onRetry={() => void opened.refetch()} />
        )}
      </Gate>
    );
  }
  return opened.data ? <Choice token={token} queryKey={queryKey} opened={opened.data} /> : <Loading />;
}

function Choice({ token, queryKey, opened }: { token: string; queryKey: readonly string[]; opened: Opened }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: (change: { level: Level } | { mail: boolean }) =>
      read(
        'level' in change
          ? api.PUT('/api/level-keys/level', { body: { token, ...change } })
          : api.PUT('/api/level-keys/mail', { body: { token, ...change } }),
      ),
    onSuccess: (now) => queries.setQueryData(queryKey, now),
  });
  const { spaceName, level, mail } = opened;
  return (
    <Gate
      title={spaceName ? t('notifications:key.title', { name: spaceName }) : t('notifications:key.allTitle')}
      lead={t('notifications:key.lead')}
    >
      <div className="pv-stack">
        {spaceName ? (
          <ChoiceSet legend={t('notifications:space.legend')}>
            {levels.map((one) => (
              <RadioCard
                key={one}
                name="level"
                label={t(`notifications:level.${one}`)}
                hint={t(`notifications:key.about.${one}`)}
                checked={level === one}
                onChange={() => save.mutate({ level: one })}
              />
            ))}
          </ChoiceSet>
        ) : (
          <ChoiceSet legend={t('notifications:key.allLegend')}>
            {[true, false].map((wanted) => (
              <RadioCard
                key={String(wanted)}
                name="mail"
                label={t(wanted ? 'notifications:key.mailOn' : 'notifications:key.mailOff')}
                hint={t(wanted ? 'notifications:key.mailOnHint' : 'notifications:key.mailOffHint')}
                checked={mail === wanted}
                onChange={() => save.mutate({ mail: wanted })}
              />
            ))}
          </ChoiceSet>
        )}
        <p role="status">{save.isSuccess && t('notifications:key.saved')}</p>
        {save.isError && <ErrorNote error={save.error} />}
        <p className="pv-meta">{t('notifications:space.legal')}</p>
      </div>
    </Gate>
  );
}
