import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { MenuItem } from '../../ui/Menu';
import { CardOf } from './MessageCards';
import styles from './MessageCards.module.css';
import { type Offer, offersQuery, useOutcomeKinds } from './outcomes';
import { cardQuery, type Message } from './reads';

/** Lines of the menu of a message: what it can become. Absent where no module offers anything. */
export function OutcomeItems({ id, onChoose }: { id: string; onChoose: (offer: Offer) => void }) {
  const { t } = useTranslation();
  const kinds = useOutcomeKinds();
  const { data } = useQuery(offersQuery(id));
  return data?.map((offer) => {
    const kind = kinds.find((one) => one.id === offer.kind);
    return (
      kind && (
        <MenuItem key={kind.id} icon={kind.icon} onClick={() => onChoose(offer)}>
          {t(kind.label)}
        </MenuItem>
      )
    );
  });
}

/** What a message became, for all who read it. */
export function OutcomeCards({ message }: { message: Message }) {
  return message.outcomes.map((one) => <OutcomeCard key={one.address} {...one} />);
}

function OutcomeCard({ kind: id, address }: Message['outcomes'][number]) {
  const { t } = useTranslation();
  const kind = useOutcomeKinds().find((one) => one.id === id);
  const { data } = useQuery(cardQuery(address));
  return (
    kind &&
    data && (
      <div className={styles.cards}>
        <p className="pv-meta">{t(kind.done)}</p>
        <CardOf card={data} />
      </div>
    )
  );
}
