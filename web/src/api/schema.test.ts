import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString, COMMENT_HEADER } from 'openapi-typescript';
import { expect, it } from 'vitest';

it('has the types of the committed description of the API (npm run api)', async () => {
  const description = new URL('../../../docs/api/openapi.json', import.meta.url);
  const types = COMMENT_HEADER + astToString(await openapiTS(description));
  expect(readFileSync(join(import.meta.dirname, 'schema.d.ts'), 'utf8') === types, 'schema.d.ts is current').toBe(true);
});
