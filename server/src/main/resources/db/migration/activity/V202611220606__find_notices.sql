-- What a line tells of may be said otherwise later, or taken away: it is found by its address.
create index notice_address on activity.notice (address);
