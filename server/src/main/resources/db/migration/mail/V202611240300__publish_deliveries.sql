-- Published: how far a message that somebody handed over is; its text is nobody else's.
create view mail.delivery as
  select id as message_id, sent_at, sent_at is null and next_try_at is null and tries > 0 as given_up, failure from mail.message;
