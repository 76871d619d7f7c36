package org.depesche.search.names;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.depesche.tagging.EntityKind;

/** Finds entities by their names in the register, whatever the texts call them: those that readers may know of. */
public interface EntityNames {

    /**
     * The entities that are called so, by any of their names or by another spelling of one.
     *
     * @param names as written
     * @return ids under which they are shown, in order, by the name folded as in
     *     {@link org.depesche.register.Register#fold}; nothing for a name that nobody has
     */
    Map<String, TreeSet<Integer>> called(Collection<String> names);

    /** Those of a kind that are called so, in any spelling; if there are none, those with a name or a word of one that starts so. */
    List<Integer> like(EntityKind kind, String name);

    /** Those of the entities that readers may know of: some article that they may see names them. */
    default Set<Integer> shown(Collection<Integer> ids) {
        return Set.copyOf(ids);
    }
}
