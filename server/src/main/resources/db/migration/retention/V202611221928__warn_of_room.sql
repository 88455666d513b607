-- How full a space or an authority was when its people were last told: 0, 80, 90, 100 per cent.
create table retention.room_warning (
  holder_id uuid primary key,
  level int not null check (level in (0, 80, 90, 100)),
  at timestamptz not null
);
