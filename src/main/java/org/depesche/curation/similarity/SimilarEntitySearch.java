package org.depesche.curation.similarity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.curation.similarity.SharedContext.Common;
import org.depesche.curation.similarity.SimilarNames.Alike;
import org.depesche.curation.similarity.SimilarNames.Named;
import org.depesche.curation.similarity.SimilarPairs.State;
import org.depesche.register.ids.AuthorityIdRows;
import org.depesche.tagging.AuthorityId;
import org.depesche.tagging.EntityKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Searches the register for pairs of entities that may be the same, whenever it has changed. Results are stored in
 * small steps, so that the next search continues an interrupted one.
 */
@Component
class SimilarEntitySearch {

    private static final Logger log = LoggerFactory.getLogger(SimilarEntitySearch.class);

    /** The number of pairs that are stored at a time. */
    private static final int STEP = 100;

    /** The limit of names of an entity, as places have one in each language. */
    private static final int MOST_NAMES = 12;

    /** The length from which a similar name is a misspelling rather than another name. */
    private static final int LONG_NAME = 12;

    private static final int SIGNIFICANT_COMPANY = 5;
    private static final int SIGNIFICANT_ARTICLES = 3;

    private final JdbcClient jdbc;
    private final SimilarPairs similarPairs;
    private final SharedContext sharedContext;
    private final AuthorityIdRows ids;

    SimilarEntitySearch(JdbcClient jdbc, SimilarPairs similarPairs, SharedContext sharedContext, AuthorityIdRows ids) {
        this.ids = ids;
        this.jdbc = jdbc;
        this.similarPairs = similarPairs;
        this.sharedContext = sharedContext;
    }

    /**
     * Searches, unless nothing has changed since the last search.
     *
     * @param stopping whether to stop before the next step
     * @return the number of new pairs
     */
    int run(BooleanSupplier stopping) {
        String mark = similarPairs.mark();
        if (stopping.getAsBoolean() || mark.equals(similarPairs.searchedMark())) {
            return 0;
        }
        similarPairs.forgetMerged();
        Map<Integer, Long> articles = sharedContext.articles();
        Set<Long> known = similarPairs.known();
        List<Alike> fresh = SimilarNames.among(named(articles)).stream()
                .filter(alike -> !known.contains(alike.pair()))
                .sorted(Comparator.comparing(Alike::kind).thenComparingLong(alike -> -least(alike, articles)))
                .toList();
        int found = 0;
        for (int from = 0; from < fresh.size(); from += STEP) {
            if (stopping.getAsBoolean()) {
                return found;
            }
            found += take(fresh.subList(from, Math.min(fresh.size(), from + STEP)), articles);
        }
        similarPairs.searched(mark);
        if (found > 0) {
            log.info(
                    "Found {} new pairs of entities that may be the same; editors decide about them at /editor/suggestions",
                    found);
        }
        return found;
    }

    private static long least(Alike alike, Map<Integer, Long> articles) {
        return Math.min(articles.getOrDefault(alike.one(), 0L), articles.getOrDefault(alike.other(), 0L));
    }

    private int take(List<Alike> step, Map<Integer, Long> articles) {
        List<Common> common = sharedContext.of(
                step.stream()
                        .map(alike -> new SharedContext.Pair(alike.one(), alike.other()))
                        .toList(),
                company -> articles,
                sharedContext.total());
        Map<Integer, List<AuthorityId>> known = ids.of(step.stream()
                .flatMap(alike -> Stream.of(alike.one(), alike.other()))
                .collect(Collectors.toSet()));
        List<SimilarPairs.Found> found = new ArrayList<>();
        for (int i = 0; i < step.size(); i++) {
            Alike alike = step.get(i);
            Common shared = common.get(i);
            // an authority tells the two apart
            boolean different = AuthorityId.contradict(
                    known.getOrDefault(alike.one(), List.of()), known.getOrDefault(alike.other(), List.of()));
            found.add(new SimilarPairs.Found(
                    alike,
                    !different && isLikely(alike, shared) ? State.OPEN : State.UNLIKELY,
                    shared.articles(),
                    shared.company().size(),
                    weight(alike, shared, articles)));
        }
        similarPairs.add(found);
        return (int) found.stream().filter(one -> one.state() == State.OPEN).count();
    }

    /**
     * Whether a pair is worth a suggestion. Slightly similar names need shared articles or companions, because many
     * people have similar names.
     */
    private static boolean isLikely(Alike alike, Common shared) {
        NameKey one = NameKey.of(alike.oneName());
        NameKey other = NameKey.of(alike.otherName());
        return switch (alike.kind()) {
            case INITIALS -> true;
            case SPELLING ->
                one.sorted().equals(other.sorted())
                        || one.joined().equals(other.joined())
                        || one.joined().length() >= LONG_NAME
                        || shared.isSome();
            case LONGER -> Math.min(one.size(), other.size()) > 1 || shared.articles() > 0;
            case ABBREVIATION -> shared.articles() > 0;
            case SOUND, NAME -> shared.isSome();
        };
    }

    private static double weight(Alike alike, Common shared, Map<Integer, Long> articles) {
        double company = Math.min(1, (double) shared.company().size() / SIGNIFICANT_COMPANY);
        // an article with "Europäische Zentralbank (EZB)" is proof, but one with two similar names speaks of two people
        double together = Math.min(1, (double) shared.articles() / SIGNIFICANT_ARTICLES);
        double proof = switch (alike.kind()) {
            case INITIALS, LONGER, ABBREVIATION -> .15 * together;
            case SPELLING, SOUND, NAME -> -.1 * together;
        };
        return alike.kind().weight() + .25 * company + proof + .05 * Math.log10(1 + least(alike, articles));
    }

    /** All visible entities that articles mention, with their names. */
    private List<Named> named(Map<Integer, Long> articles) {
        return jdbc.sql("""
                select c.id, c.kind, array_agg(n.name order by n.name <> c.name, n.id) as names,
                       exists (select from place p where p.entity_id = c.id) as located
                from entity_name n
                join entity e on e.id = n.entity_id
                join entity c on c.id = e.canonical_id
                where n.removed_by is null and not c.hidden and c.id = any(:mentioned)
                group by c.id order by c.id
                """)
                .param("mentioned", articles.keySet().toArray(Integer[]::new))
                .query((row, n) -> new Named(
                        row.getInt("id"),
                        EntityKind.valueOf(row.getString("kind")),
                        Stream.of((String[]) row.getArray("names").getArray())
                                .distinct()
                                .limit(MOST_NAMES)
                                .toList(),
                        row.getBoolean("located")))
                .list();
    }
}
