create schema mail;

-- Every message that left or waits to leave. Without SMTP it stays here, and the administrator reads it.
create table mail.message (
  id uuid primary key default uuidv7(),
  recipient text not null,
  subject text not null,
  text_body text not null,
  html_body text not null,
  -- Holds a secret (a reset link): not shown in the outbox, except in the demonstration.
  confidential boolean not null default false,
  created_at timestamptz not null,
  next_try_at timestamptz,
  tries int not null default 0,
  sent_at timestamptz,
  failure text
);
create index message_waiting on mail.message (next_try_at) where sent_at is null and next_try_at is not null;
create index message_recent on mail.message (created_at desc, id);

-- Whenever an administrator opened a message of the outbox. The person is of a module above: no foreign key.
create table mail.opening (
  message_id uuid not null references mail.message (id) on delete cascade,
  person_id uuid not null,
  opened_at timestamptz not null
);
create index opening_message on mail.opening (message_id, opened_at desc);
