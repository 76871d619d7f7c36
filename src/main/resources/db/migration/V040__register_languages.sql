-- In which language an entity is called so; null: in any, or not known.
alter table entity_name add column language text;
-- The language of the name to show. German goes before others until an editor decides.
alter table entity add column name_language text;
