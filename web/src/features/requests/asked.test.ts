import { describe, expect, it } from 'vitest';
import { asked, fitting, plainAmount, said } from './asked';
import type { Question } from './queries';

const question = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  kind: 'TEXT',
  label: id,
  required: false,
  choices: [],
  ...more,
});

describe('what is asked', () => {
  const form = [
    question('deja', { kind: 'YES_NO' }),
    question('bilan', { showIf: { question: 'deja', value: 'true' } }),
    question('suite', { showIf: { question: 'bilan', value: 'non' } }),
    question('montant', { kind: 'AMOUNT' }),
  ];

  it('leaves out what the other answers make useless, and what depends on that', () => {
    expect(asked(form, { deja: ['false'], bilan: ['non'] }).map(({ id }) => id)).toEqual(['deja', 'montant']);
    expect(asked(form, { deja: ['true'], bilan: ['non'] })).toHaveLength(4);
  });

  it('sends nothing of what is not asked, and amounts without their spaces', () => {
    expect(said(form, { deja: ['false'], bilan: ['secret'], montant: ['1\u202f234,50 €'] })).toEqual({
      deja: ['false'],
      montant: ['1234.50'],
    });
    expect(plainAmount('12')).toBe('12');
  });

  it('sends who a person is, and not the name that the page shows', () => {
    expect(said([question('qui', { kind: 'PERSON' })], { qui: ['0197', 'Odile Thiriet'] })).toEqual({ qui: ['0197'] });
  });

  it('takes up what was typed on another day, but for what is not asked or not offered any more', () => {
    const now = [question('objet'), question('salle', { kind: 'CHOICE', choices: ['Salle du conseil'] })];
    expect(fitting(now, { objet: ['Un loto'], salle: ['Salle des fêtes'], parti: ['x'] })).toEqual({
      objet: ['Un loto'],
    });
    expect(fitting(now, { salle: ['Salle du conseil'] })).toEqual({ salle: ['Salle du conseil'] });
  });
});
