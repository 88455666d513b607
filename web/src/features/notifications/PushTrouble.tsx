import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../ui/ErrorNote';
import { NotSubscribed } from './push';

/** Why this device does not tell me, and what to do. */
export function PushTrouble({ error }: { error: Error }) {
  const { t } = useTranslation();
  return error instanceof NotSubscribed ? (
    <p role="alert">{t(`notifications:push.${error.why}`)}</p>
  ) : (
    <ErrorNote error={error} />
  );
}
