create schema files;
create table files.blob (hash bytea primary key, size bigint not null);
create table files.nothing (id int);
