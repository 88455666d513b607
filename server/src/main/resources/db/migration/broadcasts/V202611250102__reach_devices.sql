-- A push is the first way for who has a device, and proves nothing: what was not opened goes on by the next way. `due_at` of such a sending is when.
alter table broadcasts.sending drop constraint sending_channel_check;
alter table broadcasts.sending add constraint sending_channel_check check (channel in ('PUSH', 'MAIL', 'SMS', 'LETTER', 'PHONE'));
alter table broadcasts.sending drop constraint sending_check;
alter table broadcasts.sending add constraint sending_check check ((address is null) = (channel in ('PUSH', 'LETTER', 'PHONE')));
-- When it was told on their devices, where another channel took over since.
alter table broadcasts.sending add column pushed_at timestamptz;

drop function broadcasts.channel(text, text, boolean, boolean, text);
-- The channel chosen for a person; after one that was tried, the next. A letter is for those of the authority: it is put in their tray or brought to
-- them; nobody knows where others live.
create function broadcasts.channel(push boolean, email text, phone text, sms boolean, belongs boolean, after text) returns text
  language sql immutable parallel safe
  return case
    when after is null and push then 'PUSH'
    when coalesce(after, 'PUSH') = 'PUSH' and email is not null then 'MAIL'
    when coalesce(after, 'PUSH') in ('PUSH', 'MAIL') and sms and broadcasts.mobile(phone) is not null then 'SMS'
    when coalesce(after, 'PUSH') in ('PUSH', 'MAIL', 'SMS') and belongs then 'LETTER'
    else 'PHONE'
  end;
