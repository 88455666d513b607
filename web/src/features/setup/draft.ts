import type { View } from '../../api/client';

export type Draft = View['SetUp'];

export interface StepProps {
  draft: Draft;
  onChange: (draft: Draft) => void;
  onDone: () => void;
}

export const blank: Draft = {
  code: '',
  person: { givenName: '', familyName: '', email: '', password: '', kind: 'ELECTED_MEMBER' },
  organisation: { name: '', kind: 'MUNICIPALITY' },
};
