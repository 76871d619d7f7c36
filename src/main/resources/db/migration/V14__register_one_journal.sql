-- One journal for all decisions about the register: the subject of an act is an entity or a measure. Subjects are never
-- deleted; a foreign key could refer to one of the two tables only.
alter table register_act rename column entity_id to subject_id;
alter table register_act
    drop constraint register_act_entity_id_fkey,
    drop constraint register_act_other_id_fkey,
    add column subject text not null default 'ENTITY' check (subject in ('ENTITY', 'MEASURE')),
    add column measure_act_id bigint;
alter table register_act alter column subject drop default;

insert into register_act (subject, subject_id, kind, other_id, name, done_by, done_at, reason, undone_by, undone_at, before, measure_act_id)
select 'MEASURE', measure_id, kind, other_id, name, done_by, done_at, reason, undone_by, undone_at, before, id
from measure_act order by id;

-- Acts about measures get new ids, and the forms that they moved refer to these.
alter table moved_form
    drop constraint moved_form_act_id_fkey,
    drop constraint moved_form_pkey;
update moved_form f set act_id = a.id from register_act a where a.measure_act_id = f.act_id;
alter table moved_form
    add primary key (act_id, lemma),
    add foreign key (act_id) references register_act on delete cascade;

alter table register_act drop column measure_act_id;
drop table measure_act;

drop index register_act_entity;
drop index register_act_other;
create index register_act_subject on register_act (subject, subject_id, id desc);
create index register_act_other on register_act (subject, other_id, id desc) where other_id is not null;
create index register_act_done on register_act (done_at desc, id desc);
