-- A request keeps its answer when the space that answered it is undone.
alter table spaces.space_request
  drop constraint space_request_space_id_fkey,
  add constraint space_request_space_id_fkey foreign key (space_id) references spaces.space (id) on delete set null;
