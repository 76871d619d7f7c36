-- Recurring jobs have no priorities: db-scheduler leaves the column alone.
drop index scheduled_tasks_due;
alter table scheduled_tasks drop column priority;
