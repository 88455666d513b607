import type { Page } from '@playwright/test';
import { ask, unique } from './ask';

/** An authority that has just opened, with nothing in it but its administrator, who comes in by this browser. */
export async function openAuthority(platform: Page, administrator: Page): Promise<{ id: string; slug: string }> {
  const name = unique('Hautevigne');
  const { id, slug } = await ask(platform, 'POST', '/api/organisations', { name, kind: 'MUNICIPALITY' });
  const person = await ask(platform, 'POST', '/api/people', {
    organisationId: id,
    givenName: 'Rémi',
    familyName: name,
    kind: 'AGENT',
    role: 'ORG_ADMIN',
    unitIds: [],
  });
  const [{ code }] = await ask(platform, 'POST', `/api/organisations/${id}/letters`, { personIds: [person.id] });
  await ask(administrator, 'PUT', '/api/access-links/password', {
    token: code,
    password: 'Sept canards traversent la Seille',
  });
  return { id, slug };
}
