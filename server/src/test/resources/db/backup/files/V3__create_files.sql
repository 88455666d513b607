create schema files;
create table files.blob (hash bytea primary key, size bigint not null, destroyed_at timestamptz, in_bucket_at timestamptz);
create table files.nothing (id int);
