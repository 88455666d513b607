-- The address that somebody answers at: it says who they are and what they answer to.
create table mail.reply_address (
  token text primary key check (length(token) between 20 and 40),
  -- What the place is: each module that receives answers has a code of its own.
  target text not null check (length(target) between 1 and 40),
  place_id uuid not null,
  person_id uuid not null,
  -- To whom it was given: an answer from elsewhere is somebody else's.
  recipient text not null,
  locale text not null,
  expires_at timestamptz not null,
  unique (target, place_id, person_id)
);

-- What came, each once: whoever brings it again (a kill before the mailbox was told, another node) meets the fingerprint.
create table mail.incoming (
  id uuid primary key default uuidv7(),
  fingerprint text not null unique,
  came_at timestamptz not null,
  -- From the SMTP conversation, or the Return-Path; empty for a notice of a mail server.
  envelope_from text not null,
  recipients text[] not null,
  sender text,
  subject text,
  size bigint not null,
  -- As it came; nothing once it is filed.
  raw bytea,
  tries int not null default 0,
  next_try_at timestamptz,
  filed_at timestamptz,
  outcome text,
  detail text,
  check ((filed_at is null) = (outcome is null)),
  check (filed_at is null or raw is null)
);
create index incoming_waiting on mail.incoming (next_try_at) where filed_at is null;
create index incoming_sender on mail.incoming (sender, came_at);
create index incoming_recent on mail.incoming (came_at desc, id);

-- When a sender was last told that their mail could not be taken: once an hour at most.
create table mail.word (
  address text primary key,
  last_at timestamptz not null
);

-- Addresses where mail does not arrive any more, by the word of the server that refused it.
create table mail.unreachable (
  address text primary key check (address = lower(address)),
  since timestamptz not null,
  reason text not null
);

alter table mail.message
  -- Where a mail program asks for no more of these mails (RFC 2369, RFC 8058).
  add column if not exists unsubscribe text,
  -- In whose name it speaks, beside the address that all mail leaves from.
  add column from_name text,
  add column reply_to text,
  -- What it belongs to: mail programs show what bears the same together.
  add column thread_id uuid;
