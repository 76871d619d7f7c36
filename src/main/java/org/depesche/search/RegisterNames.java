package org.depesche.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.depesche.register.Register;
import org.depesche.tagging.EntityKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks names up in the database. */
@Component
class RegisterNames implements EntityNames {

    private static final int MOST_IDS = 500;

    private final JdbcClient jdbc;
    private final Register register;

    RegisterNames(JdbcClient jdbc, Register register) {
        this.jdbc = jdbc;
        this.register = register;
    }

    @Override
    public Map<String, TreeSet<Integer>> called(Collection<String> names) {
        Map<String, TreeSet<Integer>> found = new HashMap<>();
        if (!names.isEmpty()) {
            jdbc.sql("""
                    select distinct n.folded, e.canonical_id from entity_name n
                    join entity e on e.id = n.entity_id
                    where n.folded = any(:names) and not e.hidden
                    """).param("names", names.toArray(String[]::new)).query(row -> {
                found.computeIfAbsent(row.getString(1), name -> new TreeSet<>()).add(row.getInt(2));
            });
        }
        return found;
    }

    @Override
    public List<Integer> like(EntityKind kind, String name) {
        String folded = Register.fold(name);
        if (folded.isEmpty()) {
            return List.of();
        }
        List<Integer> exact = jdbc.sql("""
                select distinct e.canonical_id from entity_name n
                join entity e on e.id = n.entity_id
                where n.folded = :name and e.kind = :kind and not e.hidden
                order by e.canonical_id limit :most
                """)
                .param("name", folded)
                .param("kind", kind.name())
                .param("most", MOST_IDS)
                .query(Integer.class)
                .list();
        return exact.isEmpty() ? register.startingWith(kind, folded, MOST_IDS) : exact;
    }
}
