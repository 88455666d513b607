-- When the arms were changed: part of their address, so that a browser keeps them until they change.
alter table organisations.organisation add column arms_changed_at timestamptz;
update organisations.organisation set arms_changed_at = created_at where arms is not null;
alter table organisations.organisation add check ((arms is null) = (arms_changed_at is null));

-- Published with the identity: where the arms are, or null.
create or replace view organisations.identity as
  select id as organisation_id, slug, name, kind, accent, time_zone, storage_quota,
         '/api/organisations/' || id || '/arms?v=' || extract(epoch from arms_changed_at)::bigint as arms_url
  from organisations.organisation;
