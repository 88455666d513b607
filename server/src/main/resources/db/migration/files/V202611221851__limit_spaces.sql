-- Bytes that each space holds, versions and trash included, and how many it may.
create table files.space_storage (
  space_id uuid primary key references spaces.space (id) on delete cascade,
  used bigint not null default 0 check (used >= 0),
  quota bigint check (quota >= 0)
);

-- Moves the figures of a space and of an authority (null for none) by one call, if both still fit afterwards; giving back always fits. Two that
-- fit one by one and not together cannot both pass: each row is locked and looked at again. Always in this order, the space first.
-- Returns null, or what is in the way: SPACE or ORGANISATION. The caller then undoes the transaction.
create function files.hold(held_by uuid, authority uuid, bytes bigint, promised bigint) returns text
  language plpgsql as $$
begin
  if held_by is not null and bytes <> 0 then
    update files.space_storage s set used = greatest(0, s.used + bytes)
    where s.space_id = held_by and (bytes <= 0 or s.quota is null or s.used + bytes <= s.quota);
    if not found then
      insert into files.space_storage as s (space_id, used) select i.space_id, greatest(0, bytes) from spaces.identity i where i.space_id = held_by
      on conflict (space_id) do update set used = greatest(0, s.used + bytes)
        where bytes <= 0 or s.quota is null or s.used + bytes <= s.quota;
      if not found then
        return 'SPACE';
      end if;
    end if;
  end if;
  if authority is null then
    return null;
  end if;
  insert into files.organisation_storage (organisation_id)
  select authority where not exists (select from files.organisation_storage s where s.organisation_id = authority)
  on conflict do nothing;
  update files.organisation_storage s set used = s.used + bytes, reserved = s.reserved + promised
  from organisations.identity o
  where s.organisation_id = authority and o.organisation_id = s.organisation_id
    and (bytes + promised <= 0 or o.storage_quota is null or s.used + s.reserved + bytes + promised <= o.storage_quota);
  if not found then
    return 'ORGANISATION';
  end if;
  return null;
end
$$;

-- Published: what authorities and spaces hold and may hold.
create view files.space_usage as
  select s.space_id, s.used, s.quota from files.space_storage s;
create view files.organisation_usage as
  select o.organisation_id, coalesce(s.used, 0) as used, coalesce(s.reserved, 0) as reserved, o.storage_quota as quota
  from organisations.identity o
  left join files.organisation_storage s on s.organisation_id = o.organisation_id;
