-- What waits is taken in the order of its moment and its id: of ten thousand that wait since the same moment, the first one is the next entry of the index.
drop index mail.message_waiting;
create index message_waiting on mail.message (next_try_at, id) where sent_at is null and next_try_at is not null;
drop index mail.incoming_waiting;
create index incoming_waiting on mail.incoming (next_try_at, id) where filed_at is null;
