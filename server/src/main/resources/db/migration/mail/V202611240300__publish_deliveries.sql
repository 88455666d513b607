-- Published: how far a message that somebody handed over is; its text is nobody else's. What a server took and sent back is given up as well.
create view mail.delivery as
  select m.id as message_id, m.sent_at, x.address is not null or m.sent_at is null and m.next_try_at is null and m.tries > 0 as given_up,
         coalesce(x.reason, m.failure) as failure
  from mail.message m
  left join mail.unreachable x on x.address = lower(m.recipient) and x.since >= m.created_at;
