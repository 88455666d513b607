-- A note de service for many: who is to read it is found out afterwards, by a job.
create table posts.telling (
  id bigint primary key generated always as identity,
  post_id uuid not null references posts.post (id) on delete cascade,
  by_id uuid references people.person (id),
  at timestamptz not null
);
create index telling_post on posts.telling (post_id);
create index telling_by on posts.telling (by_id);
