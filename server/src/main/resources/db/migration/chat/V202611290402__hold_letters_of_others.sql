-- A mail that came to the box of another module of the space, and what it asks for there in words; null for one that
-- came to the address of the space.
alter table chat.held_letter add column box text check (length(box) <= 60);
alter table chat.held_letter add column asks_for text check (length(asks_for) <= 200);
alter table chat.held_letter add check ((box is null) = (asks_for is null));
