package org.depesche.ops;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that a database consists of, one line each. The order of columns does not count. */
final class Catalogue {

    private Catalogue() {}

    static List<String> of(JdbcClient jdbc) {
        return jdbc.sql("""
                with relation as (
                    select * from pg_class
                    where relnamespace = 'public'::regnamespace and relname not like 'flyway%'
                )
                select 'relation ' || relname || ' ' || relkind::text from relation
                union all
                select concat_ws(' ', 'column', relname, attname, format_type(atttypid, atttypmod), attnotnull,
                        attidentity::text, pg_get_expr(adbin, adrelid))
                    from relation
                    join pg_attribute a on a.attrelid = relation.oid and attnum > 0 and not attisdropped
                    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                    where relkind in ('r', 'v')
                union all
                select concat_ws(' ', 'constraint', relname, conname, pg_get_constraintdef(c.oid))
                    from relation join pg_constraint c on c.conrelid = relation.oid
                union all
                select 'index ' || indexdef from pg_indexes where schemaname = 'public' and tablename not like 'flyway%'
                union all
                select 'trigger ' || pg_get_triggerdef(t.oid)
                    from relation join pg_trigger t on t.tgrelid = relation.oid and not tgisinternal
                union all
                select 'function ' || pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace
                union all
                select 'sequence ' || sequencename || ' ' || data_type || ' ' || increment_by
                    from pg_sequences where schemaname = 'public'
                union all
                select 'view ' || viewname || ' ' || regexp_replace(definition, '^.*FROM', 'FROM')
                    from pg_views where schemaname = 'public'
                order by 1
                """).query(String.class).list();
    }
}
