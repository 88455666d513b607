-- The requests of a definition that leave with their space, page after page.
create index case_leaving on requests.case (definition_id, id) where not trial;
