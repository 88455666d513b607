create schema if not exists platform;
create table platform.setting (name text primary key, value text not null);
insert into platform.setting values ('seeded', 'by the migration');
