import { expect, it } from 'vitest';
import { emptyCommune, plan } from './commune';

it('takes one name a line, as it was pasted from a list', () => {
  const names = {
    ...emptyCommune,
    COUNCIL: 'Conseil municipal',
    COMMITTEE: '1. Finances\r\n\n- Voirie et réseaux\n  • 3e âge  ',
  };
  expect(plan(names).spaces).toEqual([
    { type: 'COUNCIL', name: 'Conseil municipal' },
    { type: 'COMMITTEE', name: 'Finances' },
    { type: 'COMMITTEE', name: 'Voirie et réseaux' },
    { type: 'COMMITTEE', name: '3e âge' },
  ]);
});
