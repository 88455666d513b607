import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../ui/ErrorNote';
import { SwitchRow } from '../../ui/SwitchRow';
import styles from './DeliveryForm.module.css';
import { HourField } from './HourField';
import type { Delivery } from './queries';
import { type DeliveryChange, useChangeDelivery } from './writes';
import { ZoneField } from './ZoneField';

const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

const asChange = ({ mail, quietFrom, quietUntil, daysOff, digestHour, timeZone }: Delivery): DeliveryChange => ({
  mail,
  quietFrom,
  quietUntil,
  daysOff,
  digestHour,
  timeZone,
});

/** By which way and when I am told, for all my spaces. Each change is saved at once. */
export function DeliveryForm({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation();
  const change = useChangeDelivery();
  const now = asChange(delivery);
  const save = (some: Partial<DeliveryChange>) => change.mutate({ now: { ...now, ...some }, before: now });
  const quiet = typeof delivery.quietFrom === 'number' && typeof delivery.quietUntil === 'number';
  return (
    <div className={styles.form}>
      {change.isError && <ErrorNote error={change.error} />}
      <SwitchRow
        label={t('notifications:delivery.mail')}
        hint={
          delivery.email
            ? t('notifications:delivery.mailTo', { email: delivery.email })
            : t('notifications:delivery.noEmail')
        }
        checked={delivery.mail && Boolean(delivery.email)}
        disabled={!delivery.email}
        onChange={(mail) => save({ mail })}
      />
      <SwitchRow
        label={t('notifications:delivery.quiet')}
        hint={t('notifications:delivery.quietHint')}
        checked={quiet}
        onChange={(wanted) =>
          save(wanted ? { quietFrom: 21, quietUntil: 7 } : { quietFrom: undefined, quietUntil: undefined })
        }
      />
      {quiet && (
        <div className={styles.fields}>
          <HourField
            label={t('notifications:delivery.from')}
            value={delivery.quietFrom ?? 0}
            onChoose={(quietFrom) => save({ quietFrom })}
          />
          <HourField
            label={t('notifications:delivery.until')}
            value={delivery.quietUntil ?? 0}
            onChoose={(quietUntil) => save({ quietUntil })}
          />
        </div>
      )}
      <fieldset className={styles.days}>
        <legend>{t('notifications:delivery.daysOff')}</legend>
        <div>
          {days.map((day) => {
            const off = delivery.daysOff.includes(day);
            const rest = delivery.daysOff.filter((one) => one !== day);
            return (
              <label key={day}>
                <input
                  type="checkbox"
                  checked={off}
                  disabled={!off && delivery.daysOff.length === 6}
                  onChange={() => save({ daysOff: off ? rest : [...rest, day] })}
                />
                {t(`notifications:day.${day}`)}
              </label>
            );
          })}
        </div>
      </fieldset>
      <div className={styles.fields}>
        <HourField
          label={t('notifications:delivery.digest')}
          value={delivery.digestHour}
          onChoose={(digestHour) => save({ digestHour })}
        />
        <ZoneField
          own={delivery.timeZone ?? undefined}
          usual={delivery.usualTimeZone}
          onChoose={(timeZone) => save({ timeZone })}
        />
      </div>
    </div>
  );
}
