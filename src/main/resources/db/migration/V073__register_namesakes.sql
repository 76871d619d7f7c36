-- Who is called so, by the last word of the name.
create index entity_name_last on entity_name ((regexp_replace(folded, '^.* ', '')));
-- Whom only an editor can tell from others of that name.
create index entity_of_editors on entity (id) where key like 'editor:%';
