-- Who waits at one door is counted twice for each who comes.
create index visit_waiting on visitors.visit (door, place_id) where proved_at is null;
