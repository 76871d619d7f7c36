-- The name of a measure on English pages, if an editor decided it; else the table of names has it.
alter table measure add column name_english text;

alter table register_act
    drop constraint register_act_kind_check,
    add constraint register_act_kind_check check (
        kind in ('MERGE', 'SPLIT', 'RENAME', 'ADD_NAME', 'REMOVE_NAME', 'CHANGE_TYPE', 'HIDE', 'CONFIRM', 'TRANSLATE'));
