package org.depesche.search.names;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.depesche.register.Register;
import org.depesche.search.SearchResult.Named;
import org.depesche.search.query.Clause;
import org.depesche.search.query.Clause.Part;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/**
 * The names among the words of a query: words in a row that are the name of an entity. The query then finds all articles of
 * the entity, whatever name they use.
 *
 * @param entities by folded name
 */
public record NamesInQuery(Map<String, TreeSet<Integer>> entities) {

    private static final int LONGEST = 5;
    private static final int MOST = 300;

    /**
     * Clauses in a row that are a name; {@code end} is exclusive.
     *
     * @param place its span in the query; null if it cannot be replaced there
     */
    public record Stretch(
            int start, int end, String written, @Nullable Span place, Set<Integer> entities) {

        /** The name with one of its entities. */
        public Named as(int id, EntityColumns.Snapshot register, Locale locale) {
            return new Named(id, register.kind(id), register.name(id, locale), written, place, register.url(id));
        }
    }

    public static NamesInQuery of(Clause clause, EntityNames register) {
        Set<String> possible = new LinkedHashSet<>();
        collect(clause, possible);
        return new NamesInQuery(register.called(possible));
    }

    private static void collect(Clause clause, Set<String> possible) {
        switch (clause) {
            case Clause.All all -> {
                List<Clause> clauses = all.clauses();
                for (int start = 0; start < clauses.size(); start++) {
                    for (int end = start + 1; end <= Math.min(clauses.size(), start + LONGEST); end++) {
                        if (!isWord(clauses.get(end - 1))) {
                            break;
                        }
                        if (possible.size() < MOST) {
                            possible.add(written(clauses, start, end));
                        }
                    }
                }
                clauses.stream().filter(inner -> !isWord(inner)).forEach(inner -> collect(inner, possible));
            }
            case Clause.Any any -> any.clauses().forEach(inner -> collect(new Clause.All(List.of(inner)), possible));
            case Clause.Not not -> collect(new Clause.All(List.of(not.clause())), possible);
            default -> {}
        }
    }

    private static boolean isWord(Clause clause) {
        return clause instanceof Clause.Words words
                && words.part() == Part.ANYWHERE
                && !words.exact()
                && !words.begins()
                && !words.isPattern()
                && !words.text().isBlank();
    }

    private static String written(List<Clause> clauses, int start, int end) {
        List<String> words = new ArrayList<>();
        clauses.subList(start, end).forEach(clause -> words.add(((Clause.Words) clause).text()));
        return String.join(" ", words);
    }

    private static @Nullable Span place(List<Clause> name) {
        Clause.Words first = (Clause.Words) name.getFirst();
        Clause.Words last = (Clause.Words) name.getLast();
        return name.stream().anyMatch(clause -> ((Clause.Words) clause).start() == Clause.Words.NOWHERE)
                ? null
                : new Span(first.start(), last.start() + last.text().length());
    }

    /** The names in a list of required clauses by their starts: the longest, without overlaps. */
    public Map<Integer, Stretch> in(List<Clause> clauses) {
        Map<Integer, Stretch> found = new LinkedHashMap<>();
        for (int start = 0; start < clauses.size(); start++) {
            for (int end = Math.min(clauses.size(), start + LONGEST); end > start; end--) {
                if (!clauses.subList(start, end).stream().allMatch(NamesInQuery::isWord)) {
                    continue;
                }
                String written = written(clauses, start, end);
                Set<Integer> named = entities.get(Register.fold(written));
                if (named != null) {
                    found.put(start, new Stretch(start, end, written, place(clauses.subList(start, end)), named));
                    start = end - 1;
                    break;
                }
            }
        }
        return found;
    }
}
