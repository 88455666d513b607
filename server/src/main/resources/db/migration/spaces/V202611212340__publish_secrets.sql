-- Published: spaces of which nothing may be said to who is not a member, an administrator included.
create view spaces.secret as
  select id as space_id from spaces.space where access = 'SECRET';
