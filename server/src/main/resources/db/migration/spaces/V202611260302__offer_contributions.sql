-- The social committees that exist collect topics as well. Other spaces take the tool in their settings.
insert into spaces.tool (space_id, code, enabled_at)
select id, 'CONTRIBUTIONS', created_at from spaces.space where type = 'SOCIAL_COMMITTEE';
