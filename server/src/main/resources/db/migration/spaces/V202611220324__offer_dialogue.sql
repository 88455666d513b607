-- Every space has its dialogue, those that exist as well.
insert into spaces.tool (space_id, code, enabled_at)
select id, 'DIALOGUE', created_at from spaces.space;
