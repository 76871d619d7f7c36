package org.depesche.search.names;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.depesche.tagging.EntityKind;

/** Finds the entities that readers may know of by their names in the register. */
public interface EntityNames {

    /**
     * The entities with one of the names, or with another spelling of it.
     *
     * @param names as written
     * @return the ids under which they are shown, ascending, by the name folded as in
     *     {@link org.depesche.register.Register#fold}; no entry for an unknown name
     */
    Map<String, TreeSet<Integer>> called(Collection<String> names);

    /** The entities of a kind with a name in any spelling; or else with a name or a word of a name that begins with it. */
    List<Integer> like(EntityKind kind, String name);

    /** The entities that readers may know of, because a visible article names them. */
    default Set<Integer> shown(Collection<Integer> ids) {
        return Set.copyOf(ids);
    }
}
