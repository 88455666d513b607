import { CircleAlert, Clock, CloudOff, RotateCw, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem';
import { useSession } from '../../api/session';
import { problemText } from '../../i18n/problemText';
import { Button } from '../../ui/Button';
import { PersonAvatar } from '../../ui/PersonAvatar';
import styles from './LeavingItems.module.css';
import { MessageBody } from './MessageBody';
import { LeavingLook } from './MessageItem';
import type { Leaving, Outbox } from './outbox';

/** My messages that the server does not have yet, shown at once, in the order in which they will arrive. */
export function LeavingItems({ leaving, outbox }: { leaving: readonly Leaving[]; outbox: Outbox<Leaving> }) {
  const { person } = useSession();
  return leaving.map((one, place) => (
    <LeavingLook key={one.id} follows={place > 0} author={place > 0 ? <span /> : <PersonAvatar person={person} />}>
      {place === 0 && (
        <p>
          <b>{`${person.givenName} ${person.familyName}`}</b>
        </p>
      )}
      <MessageBody body={one.body} me={person.id} />
      <State one={one} outbox={outbox} />
    </LeavingLook>
  ));
}

function State({ one, outbox }: { one: Leaving; outbox: Outbox<Leaving> }) {
  const { t } = useTranslation();
  if (!one.refused) {
    const Icon = one.waiting ? CloudOff : Clock;
    return (
      <p className={styles.state} role={one.waiting ? 'status' : undefined}>
        <Icon className="pv-icon" size={16} aria-hidden />
        {t(one.waiting ? 'chat:leaving.waiting' : 'chat:leaving.sending')}
      </p>
    );
  }
  return (
    <div className={styles.refused} role="alert">
      <p>
        <CircleAlert className="pv-icon" size={16} aria-hidden />
        <b>{t('chat:leaving.refused')}</b> {problemText(new Problem(one.refused.slug, one.refused.status))}
      </p>
      <p className="pv-inline">
        <Button kind="quiet" icon={RotateCw} onClick={() => outbox.retry(one.id)}>
          {t('chat:leaving.retry')}
        </Button>
        <Button kind="quiet" icon={X} onClick={() => outbox.remove(one.id)}>
          {t('chat:leaving.remove')}
        </Button>
      </p>
    </div>
  );
}
