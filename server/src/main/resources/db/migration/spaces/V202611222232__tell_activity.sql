-- Published: when something last happened in each space.
create view spaces.activity as select id as space_id, active_at from spaces.space;
