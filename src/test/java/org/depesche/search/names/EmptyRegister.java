package org.depesche.search.names;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.depesche.tagging.EntityKind;

/** A register without entities: all words of a query are words. */
public final class EmptyRegister implements EntityNames {

    @Override
    public Map<String, TreeSet<Integer>> called(Collection<String> names) {
        return Map.of();
    }

    @Override
    public List<Integer> like(EntityKind kind, String name) {
        return List.of();
    }
}
