import { expect, it } from 'vitest';
import { proposedLogin } from './proposedLogin';

it('proposes the login that the server makes of a name', () => {
  expect(proposedLogin({ givenName: 'Jean-Noël', familyName: 'L’Œuvre Du Pré' }, 'valbourg')).toBe(
    'jean-noel.l-oeuvre-du-pre@valbourg',
  );
  expect(proposedLogin({ givenName: 'Odile', familyName: ' ' }, 'valbourg')).toBe('');
});
