import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Space } from '../../api/space';
import { saySize } from '../../ui/sizes';
import styles from './KindLinks.module.css';
import { type Clutter, type Kind, kinds, kindsInOrder } from './queries';

interface KindLinksProps {
  space: Space;
  clutter: Clutter;
  current: Kind;
  /** What was chosen in one list is not thrown away from another. */
  onLeave: () => void;
}

/** The kinds of clutter, each with how much of it there is. */
export function KindLinks({ space, clutter, current, onLeave }: KindLinksProps) {
  const { t, i18n } = useTranslation();
  return (
    <nav aria-label={t('retention:clutter.kinds')}>
      <ul className={styles.kinds}>
        {kindsInOrder.map((kind) => {
          const figure = clutter.figures.find(({ reason }) => reason === kinds[kind]);
          return (
            <li key={kind}>
              <Link
                to="/espaces/$authority/$space/menage"
                params={{ authority: space.organisationSlug, space: space.slug }}
                search={{ quoi: kind }}
                replace
                resetScroll={false}
                className={styles.kind}
                activeOptions={{ exact: true, includeSearch: true }}
                aria-current={kind === current ? 'true' : undefined}
                onClick={onLeave}
              >
                <b>{t(`retention:kind.${kind}`)}</b>
                <span className="pv-meta pv-num">
                  {figure && figure.files > 0
                    ? t('retention:clutter.figure', {
                        count: figure.files,
                        size: saySize(figure.bytes, i18n.language),
                      })
                    : t('retention:clutter.none')}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
