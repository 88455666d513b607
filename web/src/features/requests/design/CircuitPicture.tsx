import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../../ui/classes';
import type { Design } from '../queries';
import { BOX } from './boxes';
import styles from './CircuitPicture.module.css';
import { isEnd } from './designing';
import { draw, lines } from './drawing';

const ROUND = 36;
const LONGEST = 22;

/** The circuit, drawn; and said in words, step by step, for who would rather read it. */
export function CircuitPicture({ design }: { design: Design }) {
  const { t } = useTranslation();
  const tip = useId();
  const { placed, arrows, width, height } = draw(design);
  const nameOf = (id: string) => design.steps.find((step) => step.id === id)?.name ?? '';
  return (
    <figure className={styles.figure}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by keyboard */}
      <section className={styles.canvas} tabIndex={0} aria-label={t('requests:design.picture')}>
        <svg
          viewBox={`${-ROUND} ${-ROUND} ${width + 2 * ROUND} ${height + 2 * ROUND}`}
          width={width + 2 * ROUND}
          height={height + 2 * ROUND}
          aria-hidden="true"
        >
          <defs>
            <marker
              id={tip}
              viewBox="0 0 8 8"
              refX="6"
              refY="4"
              markerWidth="7"
              markerHeight="7"
              orient="auto-start-reverse"
            >
              <path className={styles.tip} d="M0 0 8 4 0 8z" />
            </marker>
          </defs>
          {arrows.map(({ key, path, back, both }) => (
            <path
              key={key}
              d={path}
              className={classes(styles.arrow, back && styles.back)}
              markerStart={both ? `url(#${tip})` : undefined}
              markerEnd={`url(#${tip})`}
            />
          ))}
          {placed.map(({ step, x, y, height: tall }, place) => (
            <g key={step.id} transform={`translate(${x} ${y})`}>
              <rect
                width={BOX.width}
                height={tall}
                rx={isEnd(step) ? tall / 2 : 6}
                className={classes(styles.box, place === 0 && styles.first, isEnd(step) && styles.end)}
              />
              {lines(step.name || t('requests:design.unnamed')).map((line, row, all) => (
                <text
                  key={line}
                  x={BOX.width / 2}
                  y={tall / 2 + 5 + (row - (all.length - 1) / 2) * 18}
                  className={styles.name}
                >
                  {line}
                </text>
              ))}
            </g>
          ))}
          {arrows.map(({ key, label, at }) => (
            <text key={key} x={at.x} y={at.y} className={styles.label}>
              {label && label.length > LONGEST ? `${label.slice(0, LONGEST - 1)}…` : label}
            </text>
          ))}
        </svg>
      </section>
      <figcaption>
        <details className={styles.words}>
          <summary>{t('requests:design.inWords')}</summary>
          <ol>
            {design.steps.map((step) => (
              <li key={step.id}>
                <b>{step.name || t('requests:design.unnamed')}</b>
                {isEnd(step)
                  ? ` ${t('requests:design.isEnd')}`
                  : ` ${t('requests:design.isActed', { who: step.who ? t(`requests:who.${step.who.kind}`) : '' })}`}
                {step.moves.length > 0 && (
                  <ul>
                    {step.moves.map(({ id, label, to }) => (
                      <li key={id}>{t('requests:design.leads', { label, step: nameOf(to) })}</li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ol>
        </details>
      </figcaption>
    </figure>
  );
}
