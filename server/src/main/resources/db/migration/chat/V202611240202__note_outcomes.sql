-- What a message became elsewhere.
create table chat.outcome (
  message_id uuid not null references chat.message (id) on delete cascade,
  kind text not null check (kind ~ '^[a-z]{1,40}$'),
  address text not null check (address like '/%' and address not like '//%'),
  made_by uuid not null references people.person (id),
  made_at timestamptz not null,
  primary key (message_id, address)
);
