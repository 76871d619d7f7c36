package org.depesche.search.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depesche.register.LocalizedNames;
import org.depesche.register.RegisterChanged;
import org.depesche.register.Slug;
import org.depesche.tagging.EntityKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The register in columns on the heap, by entity id: the id under which an entity is shown, its kind and its name. Merges,
 * hidings and new names are visible at once, and no article is indexed again.
 */
@Component
public class EntityColumns {

    /**
     * Ids are dense; the arrays are replaced, never made shorter, so that readers need no lock.
     *
     * @param merges a number that changes whenever a known entity gets another canonical id
     * @param readers gives the names of entities in the languages of readers
     */
    public record Snapshot(
            int[] canonical, byte[] kinds, @Nullable String[] names, int merges, NamesForReaders readers) {

        public int size() {
            return canonical.length;
        }

        /** The id under which an entity is shown; 0 if it is hidden or not known. */
        public int canonical(int id) {
            int target = id >= 0 && id < canonical.length ? canonical[id] : 0;
            return target == id || target >= canonical.length ? target : canonical[target];
        }

        public EntityKind kind(int id) {
            return KINDS[kinds[id]];
        }

        public boolean knows(int id) {
            return id > 0 && id < canonical.length && names[id] != null;
        }

        /** The name in the language of a reader. */
        public String name(int id, Locale locale) {
            return readers.of(id, registered(id), locale);
        }

        /** The name in the register. */
        public String registered(int id) {
            String name = id < names.length ? names[id] : null;
            return name == null ? "" : name;
        }

        public String url(int id) {
            return Slug.url(kind(id), id, registered(id));
        }

        /** The entity and all entities merged into it. */
        public List<Integer> shownAs(int id) {
            int target = canonical(id);
            List<Integer> ids = new ArrayList<>();
            if (target != 0) {
                for (int other = 1; other < canonical.length; other++) {
                    if (canonical[other] == target) {
                        ids.add(other);
                    }
                }
            }
            return ids;
        }

        /**
         * The same for several entities, in one pass over the register.
         *
         * @param ids under which they are shown
         */
        public Map<Integer, List<Integer>> shownAs(Collection<Integer> ids) {
            Map<Integer, List<Integer>> all = new HashMap<>();
            for (int id : ids) {
                all.put(id, new ArrayList<>());
            }
            for (int other = 1; !all.isEmpty() && other < canonical.length; other++) {
                List<Integer> same = all.get(canonical[other]);
                if (same != null) {
                    same.add(other);
                }
            }
            return all;
        }
    }

    /** Gives the name of an entity, by its id and its name in the register, in the language of a reader. */
    public interface NamesForReaders {
        String of(int id, String registered, Locale locale);
    }

    private static final EntityKind[] KINDS = EntityKind.values();

    private final JdbcClient jdbc;
    private volatile Snapshot snapshot;

    /** The number of decisions about each entity, as it was read. */
    private int[] revisions = new int[0];

    EntityColumns(JdbcClient jdbc, LocalizedNames readers) {
        this.jdbc = jdbc;
        this.snapshot = new Snapshot(new int[0], new byte[0], new String[0], 0, readers::of);
    }

    public Snapshot now() {
        return snapshot;
    }

    /** Reads the whole register. */
    void load() {
        List<Row> all = jdbc.sql("select id, kind, canonical_id, hidden, name, revision from entity order by id")
                .query(Row.class)
                .list();
        synchronized (this) {
            // a restored backup may have fewer decisions
            revisions = new int[0];
            take(all);
        }
    }

    /** Reads changed entities again. */
    void reload(Collection<Integer> ids) {
        if (!ids.isEmpty()) {
            take(jdbc.sql("select id, kind, canonical_id, hidden, name, revision from entity where id = any(:ids)")
                    .param("ids", ids.toArray(Integer[]::new))
                    .query(Row.class)
                    .list());
        }
    }

    /** The next answer of this node shows a decision of an editor; other nodes follow the log. */
    @TransactionalEventListener
    void on(RegisterChanged changed) {
        reload(changed.entities());
    }

    /** Reads the entities that are not known yet. */
    public void learn(Collection<Integer> ids) {
        Snapshot known = snapshot;
        reload(ids.stream().filter(id -> !known.knows(id)).toList());
    }

    private record Row(int id, String kind, int canonicalId, boolean hidden, String name, int revision) {}

    private synchronized void take(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        int most = rows.stream().mapToInt(Row::id).max().orElseThrow();
        Snapshot old = snapshot;
        int size = most < old.size() ? old.size() : most + 1 + most / 8;
        int[] canonical = Arrays.copyOf(old.canonical(), size);
        byte[] kinds = Arrays.copyOf(old.kinds(), size);
        String[] names = Arrays.copyOf(old.names(), size);
        revisions = Arrays.copyOf(revisions, size);
        int merges = old.merges();
        for (Row row : rows) {
            // another thread may have read a later decision and been faster
            if (row.revision() < revisions[row.id()]) {
                continue;
            }
            revisions[row.id()] = row.revision();
            int shown = row.hidden() ? 0 : row.canonicalId();
            if (shown != (old.knows(row.id()) ? canonical[row.id()] : row.id())) {
                merges = old.merges() + 1;
            }
            canonical[row.id()] = shown;
            kinds[row.id()] = (byte) EntityKind.valueOf(row.kind()).ordinal();
            names[row.id()] = row.name();
        }
        snapshot = new Snapshot(canonical, kinds, names, merges, old.readers());
    }
}
