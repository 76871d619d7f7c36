-- Suggestions know every name at once: the log of entities says also whose names have changed.
create function entity_name_changed() returns trigger language plpgsql as $$
begin
    insert into entity_change (entity_id) select distinct entity_id from changed;
    return null;
end $$;
create trigger entity_name_inserted after insert on entity_name referencing new table as changed for each statement execute function entity_name_changed();
create trigger entity_name_updated after update on entity_name referencing new table as changed for each statement execute function entity_name_changed();
create trigger entity_name_deleted after delete on entity_name referencing old table as changed for each statement execute function entity_name_changed();
