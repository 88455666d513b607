create schema broadcasts;

-- One message to many: a draft of its author until it is sent.
create table broadcasts.broadcast (
  id uuid primary key default uuidv7(),
  organisation_id uuid not null references organisations.organisation (id),
  -- To the people of a space; null is to those of the authority.
  space_id uuid references spaces.space (id) on delete cascade,
  author_id uuid not null references people.person (id),
  title text not null check (length(title) <= 120),
  body text not null check (length(body) <= 4000),
  -- Whether people are asked to say that they have read it.
  confirmable boolean not null,
  -- A page of Parvis that it leads to.
  address text check (length(address) <= 500 and address like '/%' and address not like '//%'),
  everybody boolean not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  sent_at timestamptz,
  -- When those who had not read it were sent to again, by their next channel: once.
  chased_at timestamptz,
  chased_by uuid references people.person (id),
  check (sent_at is null or (btrim(title) <> '' and btrim(body) <> '')),
  check (chased_at is null or sent_at is not null),
  check ((chased_at is null) = (chased_by is null))
);
create index broadcast_organisation on broadcasts.broadcast (organisation_id, changed_at desc) where space_id is null;
create index broadcast_space on broadcasts.broadcast (space_id, changed_at desc) where space_id is not null;

-- To whom, where it is not to everybody: read when it is looked at and when it is sent.
create table broadcasts.target (
  broadcast_id uuid not null references broadcasts.broadcast (id) on delete cascade,
  person_id uuid references people.person (id),
  group_id uuid references people.person_group (id) on delete cascade,
  unit_id uuid references organisations.unit (id) on delete cascade,
  space_id uuid references spaces.space (id) on delete cascade,
  check (num_nonnulls(person_id, group_id, unit_id, space_id) = 1)
);
create unique index target_once on broadcasts.target (broadcast_id, person_id, group_id, unit_id, space_id) nulls not distinct;
create index target_group on broadcasts.target (group_id) where group_id is not null;
create index target_unit on broadcasts.target (unit_id) where unit_id is not null;
create index target_space on broadcasts.target (space_id) where space_id is not null;

-- Each person once, whatever number of groups they are in.
create table broadcasts.recipient (
  broadcast_id uuid not null references broadcasts.broadcast (id) on delete cascade,
  person_id uuid not null references people.person (id),
  read_at timestamptz,
  read_by text check (read_by in ('PARVIS', 'LINK')),
  confirmed_at timestamptz,
  printed_at timestamptz,
  called_at timestamptz,
  called_by uuid references people.person (id),
  called_word text check (length(called_word) <= 300),
  primary key (broadcast_id, person_id),
  check ((read_at is null) = (read_by is null)),
  check (confirmed_at is null or read_at is not null),
  check ((called_at is null) = (called_by is null)),
  check (called_word is null or called_at is not null)
);
create index recipient_person on broadcasts.recipient (person_id);

-- By which channel a person is sent to, beside Parvis itself: once when it goes out, once more if those who have not read are chased.
create table broadcasts.sending (
  broadcast_id uuid not null,
  person_id uuid not null,
  round smallint not null check (round in (1, 2)),
  channel text not null check (channel in ('MAIL', 'SMS', 'LETTER', 'PHONE')),
  -- Where it goes: an e-mail address or a number.
  address text check ((address is null) = (channel in ('LETTER', 'PHONE'))),
  -- When it was told in Parvis, and handed to mail where that is its channel.
  told_at timestamptz,
  mail_id uuid,
  -- Of an SMS: when it is due at the gateway, and when the gateway was asked: whoever died meanwhile asked once.
  due_at timestamptz,
  tries int not null default 0,
  asked_at timestamptz,
  done_at timestamptz,
  failure text,
  -- Of the personal link in it: only its SHA-256 is kept.
  token_hash bytea unique check (octet_length(token_hash) = 32),
  primary key (broadcast_id, person_id, round),
  foreign key (broadcast_id, person_id) references broadcasts.recipient (broadcast_id, person_id) on delete cascade
);
create index sending_untold on broadcasts.sending (broadcast_id, person_id) where told_at is null;
create index sending_due on broadcasts.sending (due_at) where due_at is not null;
create index sending_asked on broadcasts.sending (asked_at) where asked_at is not null;

-- A French mobile number as gateways take it (E.164), overseas departments included; null for every other number.
create function broadcasts.mobile(phone text) returns text
  language sql immutable parallel safe as $$
  with bare as (
    select regexp_replace(regexp_replace(replace(phone, '(0)', ''), '[^0-9+]', '', 'g'), '^00', '+') as n
  ), national as (
    select case when n ~ '^\+(33|262|590|594|596)[1-9][0-9]{8}$' then '0' || right(n, 9) else n end as n from bare
  )
  select case
    when n !~ '^0[67][0-9]{8}$' then null
    when n ~ '^06(39|92|93)' then '+262' || right(n, 9)
    when n ~ '^069[01]' then '+590' || right(n, 9)
    when n ~ '^0694' then '+594' || right(n, 9)
    when n ~ '^069[67]' then '+596' || right(n, 9)
    else '+33' || right(n, 9)
  end
  from national
$$;

-- The channel chosen for a person; after one that was tried, the next. A letter is for those of the authority: it is put in their tray or brought to
-- them; nobody knows where others live.
create function broadcasts.channel(email text, phone text, sms boolean, belongs boolean, after text) returns text
  language sql immutable parallel safe
  return case
    when after is null and email is not null then 'MAIL'
    when coalesce(after, 'MAIL') = 'MAIL' and sms and broadcasts.mobile(phone) is not null then 'SMS'
    when coalesce(after, 'MAIL') in ('MAIL', 'SMS') and belongs then 'LETTER'
    else 'PHONE'
  end;
