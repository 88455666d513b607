-- The service that a space belonged to when its campaign was opened: the report does not change afterwards.
alter table retention.campaign_space add column unit_id uuid references organisations.unit (id) on delete set null;
create index campaign_space_unit on retention.campaign_space (unit_id) where unit_id is not null;
update retention.campaign_space s set unit_id = v.unit_id from spaces.service v where v.space_id = s.space_id;
