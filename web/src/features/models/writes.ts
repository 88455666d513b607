import { useMutation } from '@tanstack/react-query';
import { api, read, type View } from '../../api/client';

export type SignedModel = View['SignedModel'];
export type ReceivedModel = View['ModelView'];

/** Far above any model: what is larger is not even read. */
const LARGEST = 2_000_000;

/** What a file says, before the server has looked at it: a file that is no model at all is sent as an empty one, which it refuses. */
export async function signedModel(file: File): Promise<SignedModel> {
  try {
    const { protected: head, payload, signature } = JSON.parse(file.size > LARGEST ? '' : await file.text());
    return { protected: String(head), payload: String(payload), signature: String(signature) };
  } catch {
    return { protected: '', payload: '', signature: '' };
  }
}

export function useInspect(spaceId: string) {
  return useMutation({
    mutationFn: async (chosen: File) => {
      const file = await signedModel(chosen);
      const model = await read(
        api.POST('/api/spaces/{spaceId}/model-inspections', { params: { path: { spaceId } }, body: file }),
      );
      return { file, model };
    },
  });
}

/** Makes a draft of it, and says where. */
export function useTake(spaceId: string) {
  return useMutation({
    mutationFn: (file: SignedModel) =>
      read(api.POST('/api/spaces/{spaceId}/models', { params: { path: { spaceId } }, body: file })),
  });
}
