import { api, read, type View } from '../../api/client';
import { useWriting } from '../../api/writing';

function useWrite<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  return useWriting(['documents'], mutationFn);
}

export const useDescribe = (id: string) =>
  useWrite((body: View['DescribeDocument']) =>
    read(api.PUT('/api/documents/{id}/kind', { params: { path: { id } }, body })),
  );

export const useForgetKind = (id: string) =>
  useWrite(() => read(api.DELETE('/api/documents/{id}/kind', { params: { path: { id } } })));

export const useTakeName = (id: string) =>
  useWrite((name: string) => read(api.PUT('/api/documents/{id}/name', { params: { path: { id } }, body: { name } })));

export const useKeepName = (id: string) =>
  useWrite(() => read(api.DELETE('/api/documents/{id}/kind/proposed-name', { params: { path: { id } } })));

export const usePropose = (id: string) =>
  useWrite((body: View['ProposeKind']) =>
    read(api.PUT('/api/documents/{id}/kinds/proposal', { params: { path: { id } }, body })),
  );

export const useWithdraw = (id: string) =>
  useWrite(() => read(api.DELETE('/api/documents/{id}/kinds/proposal', { params: { path: { id } } })));

export const useBeginAnother = (id: string) =>
  useWrite((body: View['BeginAnother']) =>
    read(api.POST('/api/documents/{id}/successors', { params: { path: { id } }, body })),
  );

export const useSetReferences = (id: string) =>
  useWrite((lines: View['ReferenceLine'][]) =>
    read(api.PUT('/api/documents/{id}/kind/references', { params: { path: { id } }, body: { lines } })),
  );
