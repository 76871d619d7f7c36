package org.depesche.search.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The kept queries by the terms that they require, the longest unread first. For one thread. */
final class CompiledQueries {

    private final Map<Long, CompiledQuery> queries = new LinkedHashMap<>();
    private final Map<MatchingTerm, Set<Long>> requiring = new HashMap<>();
    private final Set<Long> unbound = new HashSet<>();
    /** Letters of the longest beginning that any query required. */
    private int longestBeginning;

    void put(CompiledQuery query) {
        long id = query.kept().id();
        remove(id);
        queries.put(id, query);
        if (query.required() == null) {
            unbound.add(id);
        } else {
            for (MatchingTerm term : query.required()) {
                requiring.computeIfAbsent(term, each -> new HashSet<>(2)).add(id);
                longestBeginning = Math.max(longestBeginning, term.beginning());
            }
        }
    }

    void remove(long id) {
        CompiledQuery query = queries.remove(id);
        if (query == null) {
            return;
        }
        unbound.remove(id);
        if (query.required() != null) {
            for (MatchingTerm term : query.required()) {
                requiring.computeIfPresent(term, (each, some) -> {
                    some.remove(id);
                    return some.isEmpty() ? null : some;
                });
            }
        }
    }

    /** The queries whose required terms these articles have, and those that require none. */
    List<CompiledQuery> candidates(ArticleTerms terms) {
        Set<Long> found = new HashSet<>(unbound);
        terms.each(term -> {
            found.addAll(requiring.getOrDefault(term, Set.of()));
            if (term.isWord()) {
                addBeginnings(term, found);
            }
        });
        return found.stream().map(queries::get).toList();
    }

    private void addBeginnings(MatchingTerm term, Set<Long> found) {
        int longest = Math.min(term.value().length(), longestBeginning);
        for (int end = 1; end <= longest; end++) {
            MatchingTerm beginning =
                    MatchingTerm.beginning(term.field(), term.value().substring(0, end));
            found.addAll(requiring.getOrDefault(beginning, Set.of()));
        }
    }

    boolean has(long id) {
        return queries.containsKey(id);
    }

    /** The queries with a property. */
    List<KeptQuery> kept(Predicate<CompiledQuery> property) {
        return queries.values().stream()
                .filter(property)
                .map(CompiledQuery::kept)
                .toList();
    }

    /** The queries that were read longest ago, before a moment of {@link System#nanoTime}. */
    List<KeptQuery> oldest(long before, int most) {
        List<KeptQuery> oldest = new ArrayList<>();
        for (CompiledQuery query : queries.values()) {
            if (oldest.size() == most || query.read() - before >= 0) {
                break;
            }
            oldest.add(query.kept());
        }
        return oldest;
    }
}
