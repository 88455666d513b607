import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, raw, read, type View } from '../../api/client';
import { sessionQuery } from '../../api/session';

/**
 * What administrators change shows in many places: all that was read of authorities and people is read again. Whoever asked is answered
 * once that is done; or before, `atOnce`, where the line that asked may leave the list, and could not hear the answer any more.
 */
function useWrite<Input, Output>(mutationFn: (input: Input) => Promise<Output>, { atOnce = false } = {}) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: async () => {
      void queries.invalidateQueries({ queryKey: ['people'] });
      void queries.invalidateQueries({ queryKey: ['spaces'] });
      const read = queries.invalidateQueries({
        queryKey: ['organisations'],
        predicate: ({ queryKey }) => queryKey[1] !== 'mail',
      });
      if (!atOnce) {
        await read;
      }
    },
  });
}

export const useAddPerson = () => useWrite((body: View['NewPerson']) => read(api.POST('/api/people', { body })));

export const useChangePerson = (organisationId: string) =>
  useWrite(({ personId, body }: { personId: string; body: View['ChangePerson'] }) =>
    read(
      api.PUT('/api/organisations/{organisationId}/people/{personId}', {
        params: { path: { organisationId, personId } },
        body,
      }),
    ),
  );

export const useRemovePerson = (organisationId: string) =>
  useWrite((personId: string) =>
    read(
      api.DELETE('/api/organisations/{organisationId}/people/{personId}', {
        params: { path: { organisationId, personId } },
      }),
    ),
  );

/** Mail goes to somebody's address again, whatever the server there said. */
export const useWriteAgain = (organisationId: string) =>
  useWrite((personId: string) =>
    read(
      api.DELETE('/api/organisations/{organisationId}/people/{personId}/mail-trouble', {
        params: { path: { organisationId, personId } },
      }),
    ),
  );

export const useInvite = (organisationId: string) =>
  useWrite(
    (personIds: string[]) =>
      read(
        api.POST('/api/organisations/{organisationId}/invitations', {
          params: { path: { organisationId } },
          body: { personIds },
        }),
      ),
    { atOnce: true },
  );

export const useLetters = (organisationId: string) =>
  useWrite(
    (personIds: string[]) =>
      read(
        api.POST('/api/organisations/{organisationId}/letters', {
          params: { path: { organisationId } },
          body: { personIds },
        }),
      ),
    { atOnce: true },
  );

export const usePreviewList = (organisationId: string) =>
  useMutation({
    mutationFn: (file: File) =>
      read(
        api.POST('/api/organisations/{organisationId}/people-lists', {
          params: { path: { organisationId } },
          ...raw(file),
        }),
      ),
  });

export const useAcceptList = (organisationId: string) =>
  useWrite(({ file, digest }: { file: File; digest: string }) =>
    read(
      api.PUT('/api/organisations/{organisationId}/people-lists/{digest}', {
        params: { path: { organisationId, digest } },
        ...raw(file),
      }),
    ),
  );

export const useCreateUnit = (organisationId: string) =>
  useWrite((body: View['PlaceUnit']) =>
    read(api.POST('/api/organisations/{organisationId}/units', { params: { path: { organisationId } }, body })),
  );

export const usePlaceUnit = () =>
  useWrite(({ unitId, body }: { unitId: string; body: View['PlaceUnit'] }) =>
    read(api.PUT('/api/units/{unitId}', { params: { path: { unitId } }, body })),
  );

export const useDeleteUnit = () =>
  useWrite((unitId: string) => read(api.DELETE('/api/units/{unitId}', { params: { path: { unitId } } })), {
    atOnce: true,
  });

export const useEnterUnit = (unitId: string) =>
  useWrite(({ personId, head }: { personId: string; head: boolean }) =>
    read(api.PUT('/api/units/{unitId}/people/{personId}', { params: { path: { unitId, personId } }, body: { head } })),
  );

export const useLeaveUnit = (unitId: string) =>
  useWrite((personId: string) =>
    read(api.DELETE('/api/units/{unitId}/people/{personId}', { params: { path: { unitId, personId } } })),
  );

export const useCreateGroup = (organisationId: string) =>
  useWrite((name: string) =>
    read(
      api.POST('/api/organisations/{organisationId}/groups', { params: { path: { organisationId } }, body: { name } }),
    ),
  );

export const useRenameGroup = (groupId: string) =>
  useWrite((name: string) => read(api.PUT('/api/groups/{groupId}', { params: { path: { groupId } }, body: { name } })));

export const useDeleteGroup = (groupId: string) =>
  useWrite((_: undefined) => read(api.DELETE('/api/groups/{groupId}', { params: { path: { groupId } } })), {
    atOnce: true,
  });

export const useGroupPerson = (groupId: string) =>
  useWrite(({ personId, present }: { personId: string; present: boolean }) => {
    const params = { path: { groupId, personId } };
    return present
      ? read(api.PUT('/api/groups/{groupId}/people/{personId}', { params }))
      : read(api.DELETE('/api/groups/{groupId}/people/{personId}', { params }));
  });

export const useGroupUnit = (groupId: string) =>
  useWrite(({ unitId, present }: { unitId: string; present: boolean }) => {
    const params = { path: { groupId, unitId } };
    return present
      ? read(api.PUT('/api/groups/{groupId}/units/{unitId}', { params }))
      : read(api.DELETE('/api/groups/{groupId}/units/{unitId}', { params }));
  });

export const useSponsor = (organisationId: string) =>
  useWrite((body: View['NewGuest']) =>
    read(api.POST('/api/organisations/{organisationId}/guests', { params: { path: { organisationId } }, body })),
  );

export const useEndGuestOn = (organisationId: string) =>
  useWrite(({ personId, endsOn }: { personId: string; endsOn: string }) =>
    read(
      api.PUT('/api/organisations/{organisationId}/guests/{personId}', {
        params: { path: { organisationId, personId } },
        body: { endsOn },
      }),
    ),
  );

export const useEndGuest = (organisationId: string) =>
  useWrite((personId: string) =>
    read(
      api.DELETE('/api/organisations/{organisationId}/guests/{personId}', {
        params: { path: { organisationId, personId } },
      }),
    ),
  );

export const useCreateAuthority = () =>
  useWrite((body: View['CreateOrganisation']) => read(api.POST('/api/organisations', { body })));

export const useChangeAuthority = (organisationId: string) =>
  useWrite((body: View['CreateOrganisation']) =>
    read(api.PUT('/api/organisations/{organisationId}', { params: { path: { organisationId } }, body })),
  );

/** The picture as it is; nothing to show the initial again. The frame shows it too: the session is read again. */
export function useChangeArms(organisationId: string) {
  const queries = useQueryClient();
  const params = { path: { organisationId } };
  return useMutation({
    mutationFn: (file: File | undefined) =>
      file
        ? read(
            api.PUT('/api/organisations/{organisationId}/arms', {
              params,
              body: file as never,
              bodySerializer: (body: unknown) => body as BodyInit,
              headers: { 'Content-Type': 'application/octet-stream' },
            }),
          )
        : read(api.DELETE('/api/organisations/{organisationId}/arms', { params })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
      return queries.invalidateQueries({ queryKey: ['organisations'] });
    },
  });
}

export const useTestMail = () => useWrite((_: undefined) => read(api.POST('/api/installation/mail-tests')));
