-- What stands behind outside links of messages: by address, looked at once for all messages that hold it.
create table chat.link_preview (
  address text primary key check (length(address) <= 6000),
  asked_at timestamptz not null,
  -- Nothing while, or where, there is nothing to show.
  title text,
  description text,
  site text,
  picture bytea check (length(picture) <= 262144),
  picture_type text check (picture_type in ('image/png', 'image/jpeg')),
  check ((picture is null) = (picture_type is null))
);

create table chat.message_link (
  message_id uuid primary key references chat.message (id) on delete cascade,
  address text not null,
  -- Its author does not want it to be shown.
  removed_at timestamptz,
  -- Open screens were told what stands behind it.
  told_at timestamptz
);
create index message_link_address on chat.message_link (address);
