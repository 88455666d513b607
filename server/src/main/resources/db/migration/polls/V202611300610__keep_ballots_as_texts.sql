-- A ballot in an urn is a text: another one that comes does not take it apart. Keys stay, and with them the order; those that lie there
-- take the form of those that come, or else they would be known as the older ones.
update polls.urn u
set ballots = (select coalesce(jsonb_object_agg(e.key, e.value::text), '{}') from jsonb_each(u.ballots) as e);
