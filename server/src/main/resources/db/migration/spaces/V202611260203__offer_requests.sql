-- The spaces that support others have requests, those that exist as well. Others take them in their settings.
insert into spaces.tool (space_id, code, enabled_at)
select id, 'REQUESTS', created_at from spaces.space where type = 'SUPPORT' on conflict do nothing;
