package org.depesche.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.depesche.article.SuppliedTag;
import org.depesche.tagging.AuthorityId;
import org.depesche.tagging.SmallLetters;

/** The keywords and names that a file states beside its text, each once, names with the ids that authorities give to them. */
final class StatedNames {

    private static final int MOST = 500;

    /** Statements of names, which may repeat names. Each is compared with the names before it. */
    private static final int MOST_STATEMENTS = 4 * MOST;

    private static final Pattern WORD_ENDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<SuppliedTag> tags = new ArrayList<>();
    private final Set<String> keywords = new LinkedHashSet<>();
    private int statements;

    void addKeyword(String keyword) {
        if (keywords.size() < MOST) {
            keywords.add(keyword);
        }
    }

    List<String> keywords() {
        return List.copyOf(keywords);
    }

    /** Adds a name, or its ids to the same name. */
    void add(SuppliedTag tag) {
        if (++statements > MOST_STATEMENTS) {
            return;
        }
        for (int i = 0; i < tags.size(); i++) {
            if (tags.get(i).agrees(tag)) {
                tags.set(i, tags.get(i).with(tag.ids()));
                return;
            }
        }
        if (tags.size() < MOST) {
            tags.add(tag);
        }
    }

    /** The names, without ids that identify nobody. */
    List<SuppliedTag> all() {
        Map<AuthorityId, Set<String>> common = commonWords();
        return tags.stream()
                .map(tag -> tag.without(id -> common.getOrDefault(id, Set.of()).isEmpty()))
                .toList();
    }

    /**
     * The words that all names of an id have in common. Where they have none, the id is that of a class, such as people, and
     * identifies nobody.
     */
    private Map<AuthorityId, Set<String>> commonWords() {
        Map<AuthorityId, Set<String>> common = new HashMap<>();
        for (SuppliedTag tag : tags) {
            Set<String> words =
                    WORD_ENDS.splitAsStream(SmallLetters.of(tag.name())).collect(Collectors.toSet());
            tag.ids()
                    .forEach(id -> common.computeIfAbsent(id, first -> new HashSet<>(words))
                            .retainAll(words));
        }
        return common;
    }
}
