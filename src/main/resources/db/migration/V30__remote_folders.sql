-- Folders of other machines are looked at as feeds are. Their files are noted as pages are: by the SHA-256 of path, size and time.
alter table subscription
    -- SHA-256 of the key of a host that is reached by SSH
    add host_key text;
