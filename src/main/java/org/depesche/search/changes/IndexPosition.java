package org.depesche.search.changes;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The position of an index in the log of a database. The commit of the index holds it, so that both always agree.
 *
 * @param node the index; every index that is built gets a new one
 * @param mark of the commit, also noted in the database
 * @param database the server and database of the log
 * @param version of the fields
 * @param xid the index has all changes up to this transaction and, in it, up to {@code id}
 * @param complete whether it holds all articles; false while it is being built
 */
public record IndexPosition(
        UUID node, @Nullable UUID mark, String database, String version, long xid, long id, boolean complete) {

    /** The position of a new index, to be filled with all articles from before a transaction. */
    public static IndexPosition before(long xid, String database, String version) {
        return new IndexPosition(UUID.randomUUID(), null, database, version, xid, 0, false);
    }

    public IndexPosition at(long otherXid, long otherId) {
        return new IndexPosition(node, mark, database, version, otherXid, otherId, complete);
    }

    public IndexPosition marked(UUID next) {
        return new IndexPosition(node, next, database, version, xid, id, complete);
    }

    public IndexPosition whole() {
        return new IndexPosition(node, mark, database, version, xid, id, true);
    }

    /** Whether the index holds all articles of a database in a version of the fields. */
    public boolean isWhole(String ofDatabase, String inVersion) {
        return complete && database.equals(ofDatabase) && version.equals(inVersion);
    }

    public boolean isBefore(long otherXid, long otherId) {
        return xid < otherXid || xid == otherXid && id < otherId;
    }

    public Map<String, String> toCommit() {
        Map<String, String> data = new HashMap<>();
        data.put("node", node.toString());
        data.put("mark", String.valueOf(mark));
        data.put("database", database);
        data.put("version", version);
        data.put("xid", String.valueOf(xid));
        data.put("id", String.valueOf(id));
        data.put("complete", String.valueOf(complete));
        return data;
    }

    /** @throws IllegalArgumentException if the data are of another commit */
    public static IndexPosition of(Map<String, String> data) {
        if (!data.keySet().containsAll(before(0, "", "").toCommit().keySet())) {
            throw new IllegalArgumentException("No position in the commit: " + data);
        }
        String mark = Objects.requireNonNull(data.get("mark"));
        return new IndexPosition(
                UUID.fromString(data.get("node")),
                mark.equals("null") ? null : UUID.fromString(mark),
                Objects.requireNonNull(data.get("database")),
                Objects.requireNonNull(data.get("version")),
                Long.parseLong(data.get("xid")),
                Long.parseLong(data.get("id")),
                Boolean.parseBoolean(data.get("complete")));
    }
}
