package org.depesche.article.similar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Groups articles that are copies of one text. An article is compared after it was stored, not in the same transaction,
 * where copies that arrive together would miss each other and imports would wait. For the same reason only one
 * transaction compares at a time.
 */
@Component
public class SimilarGroups {

    /** The number of articles that an article is compared with. If it has more copies, they share one group anyway. */
    private static final int MOST_COMPARED = 8;

    /** The number of seemingly identical articles among them, to leave room for less similar ones. */
    private static final int MOST_SAME = 2;

    private final SimilarRows rows;

    SimilarGroups(SimilarRows rows) {
        this.rows = rows;
    }

    /** The number of articles that are not compared yet. */
    public long due() {
        return rows.due();
    }

    /** The newest article that is not compared yet; 0 if there is none. */
    public long newestDue() {
        return rows.newestDue();
    }

    /**
     * Compares the newest articles that are due with all others.
     *
     * @return the number of compared articles; if it is less than the limit, none are left
     */
    @Transactional
    public int look(int most) {
        rows.lock();
        List<Long> due = rows.takeDue(most);
        if (!due.isEmpty()) {
            // First, because a transaction that deletes one of them waits and must not hold rows that are forgotten
            // here.
            Map<Long, Shingles> texts = rows.texts(due);
            rows.forget(due);
            compare(texts);
        }
        return due.size();
    }

    private void compare(Map<Long, Shingles> texts) {
        Map<Long, int[]> bands = new HashMap<>();
        texts.forEach((id, text) -> {
            if (text.suffice()) {
                bands.put(id, text.bands());
            }
        });
        if (bands.isEmpty()) {
            return;
        }
        rows.insert(bands);
        Map<Long, List<Long>> candidates = new HashMap<>();
        rows.sharing(bands)
                .forEach((id, others) -> candidates.put(
                        id, nearest(others, Objects.requireNonNull(bands.get(id)).length, bands.keySet())));
        Set<Long> others = new HashSet<>();
        candidates.values().forEach(others::addAll);
        others.removeAll(texts.keySet());
        texts.putAll(rows.texts(others));
        join(candidates, texts);
    }

    /**
     * The articles that share the most bands, with only a few of those that share all.
     *
     * @param fresh the articles of this batch; others may have a group already and take precedence
     */
    private static List<Long> nearest(Map<Long, Integer> shared, int bands, Set<Long> fresh) {
        List<Long> nearest = shared.entrySet().stream()
                .sorted(Map.Entry.<Long, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(other -> fresh.contains(other.getKey()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        int same =
                (int) shared.values().stream().filter(count -> count == bands).count();
        return Stream.concat(
                        nearest.stream().limit(Math.min(same, MOST_SAME)),
                        nearest.stream().skip(same))
                .limit(MOST_COMPARED)
                .toList();
    }

    private void join(Map<Long, List<Long>> candidates, Map<Long, Shingles> texts) {
        Set<Long> all = new HashSet<>(candidates.keySet());
        candidates.values().forEach(all::addAll);
        Map<Long, Long> groups = rows.groups(all);
        Map<Long, Long> joined = new HashMap<>();
        for (long id : candidates.keySet().stream().sorted().toList()) {
            List<Long> copies = copies(id, Objects.requireNonNull(candidates.get(id)), texts);
            if (!copies.isEmpty()) {
                join(id, copies, groups, joined);
            }
        }
        rows.group(joined);
    }

    /** Joins the group of the most similar copy that has one, together with the copies that have none. */
    private void join(long id, List<Long> copies, Map<Long, Long> groups, Map<Long, Long> joined) {
        List<Long> all = new ArrayList<>(List.of(id));
        all.addAll(copies);
        long group = all.stream()
                .filter(groups::containsKey)
                .findFirst()
                .map(groups::get)
                .orElseGet(rows::newGroup);
        for (long one : all) {
            if (groups.putIfAbsent(one, group) == null) {
                joined.put(one, group);
            }
        }
    }

    /** Lists the copies, the most similar first. */
    private static List<Long> copies(long id, Collection<Long> candidates, Map<Long, Shingles> texts) {
        Shingles text = Objects.requireNonNull(texts.get(id));
        Map<Long, Double> likeness = new HashMap<>();
        for (long candidate : candidates) {
            Shingles other = texts.get(candidate);
            if (other != null && text.isCopyOf(other)) {
                likeness.put(candidate, text.likeness(other));
            }
        }
        return likeness.entrySet().stream()
                .sorted(Map.Entry.<Long, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
