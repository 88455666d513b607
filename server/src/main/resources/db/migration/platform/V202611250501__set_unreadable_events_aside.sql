-- Events that no listener can be told any more: another version wrote them. They are kept to be looked at, and never read by the product.
create table platform.event_set_aside (
  id uuid primary key,
  listener_id text not null,
  event_type text not null,
  serialized_event text not null,
  published_at timestamptz not null,
  set_aside_at timestamptz not null,
  reason text not null
);

-- An event that was heard to its end leaves nothing behind from now on: what it said may be erased elsewhere.
delete from platform.event_publication where completion_date is not null;
