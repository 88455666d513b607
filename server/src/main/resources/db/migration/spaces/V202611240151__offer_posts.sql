-- The spaces of those types that ask for publications have them, those that exist as well. Others take them in their settings.
insert into spaces.tool (space_id, code, enabled_at)
select id, 'POSTS', created_at from spaces.space
where type in ('COUNCIL', 'SERVICE', 'SUPPORT', 'GENERAL_INFO', 'SHARED_RESOURCES', 'CROSS_UNIT', 'SOCIAL', 'INTER_AUTHORITY', 'ASSOCIATIONS');
