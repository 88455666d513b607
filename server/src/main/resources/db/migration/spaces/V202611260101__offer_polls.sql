-- The spaces of those types that decide or work together have polls, those that exist as well. Others take them in their settings.
insert into spaces.tool (space_id, code, enabled_at)
select id, 'POLLS', created_at from spaces.space
where type in ('COUNCIL', 'GOVERNING_BODY', 'SOCIAL_COMMITTEE', 'COMMITTEE', 'WORKING_GROUP', 'SERVICE', 'CROSS_UNIT', 'SOCIAL', 'INTER_AUTHORITY');
