-- The PDF of an office document, once for all who keep the document. It is a content itself, and swept after the one that it shows.
create table files.rendition (
  source bytea primary key references files.blob (hash) on delete cascade,
  media_type text not null,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  attempts int not null default 0,
  made_at timestamptz,
  hash bytea references files.blob (hash),
  size bigint,
  -- Why there is none.
  refusal text check (refusal in ('DAMAGED', 'ENCRYPTED', 'TOO_LARGE', 'TIMED_OUT', 'REFUSED')),
  check ((made_at is not null) = (hash is not null or refusal is not null)),
  check ((hash is null) = (size is null)),
  check (hash is null or refusal is null)
);
create index rendition_waiting on files.rendition (asked_at desc) where made_at is null;
create index rendition_hash on files.rendition (hash);
