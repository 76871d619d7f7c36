package org.depesche.search.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.depesche.register.Register;
import org.depesche.search.names.EntityNames;
import org.depesche.search.names.NamesInQuery;
import org.depesche.search.query.Clause;
import org.depesche.tagging.EntityKind;

/**
 * The names in many queries, looked up in the register together, since each question takes the database as long as a
 * hundred names.
 */
final class NamesAtOnce implements EntityNames {

    private final EntityNames register;
    private final Set<String> wanted = new LinkedHashSet<>();
    private final Map<String, TreeSet<Integer>> found = new HashMap<>();
    private boolean collecting = true;

    NamesAtOnce(EntityNames register) {
        this.register = register;
    }

    /** Looks up the names in a query with the others. */
    void collect(Clause clause) {
        NamesInQuery.of(clause, this);
    }

    /** Ends the collecting. */
    void look() {
        collecting = false;
        if (!wanted.isEmpty()) {
            found.putAll(register.called(wanted));
        }
    }

    @Override
    public Map<String, TreeSet<Integer>> called(Collection<String> names) {
        if (collecting) {
            wanted.addAll(names);
            return Map.of();
        }
        if (!wanted.containsAll(names)) {
            return register.called(names);
        }
        Map<String, TreeSet<Integer>> called = new HashMap<>();
        for (String name : names) {
            String folded = Register.fold(name);
            TreeSet<Integer> entities = found.get(folded);
            if (entities != null) {
                called.put(folded, entities);
            }
        }
        return called;
    }

    @Override
    public List<Integer> like(EntityKind kind, String name) {
        return register.like(kind, name);
    }
}
