package org.depesche.search.opensearch.index;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The articles that the cluster refuses for good, of one pair of indexes. They are left out so that others become findable,
 * and are tried again whenever they change. Any number of threads may use it.
 */
final class RefusedArticles {

    private static final Logger log = LoggerFactory.getLogger(RefusedArticles.class);

    /** More are not at fault themselves, but the index is: then nothing is left out. */
    private static final int MOST = 1000;

    private static final int MOST_NAMED = 20;

    private final NavigableSet<Long> articles = new ConcurrentSkipListSet<>();

    /** @param known those of the last commit */
    RefusedArticles(Collection<Long> known) {
        articles.addAll(known);
    }

    /** In ascending order. */
    List<Long> all() {
        return List.copyOf(articles);
    }

    /** Names refused articles to operators; empty if there are none. */
    static String problem(List<Long> refused) {
        String named = refused.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        return refused.isEmpty()
                ? ""
                : "OpenSearch refuses articles, so that searches do not find them as they are; the leader has logged why: "
                        + (refused.size() > MOST_NAMED ? "%s, … (%d)".formatted(named, refused.size()) : named);
    }

    /**
     * Notes the outcomes of writing articles.
     *
     * @param written those that were written or removed
     * @param reasons by the articles that were refused
     * @throws IOException if too many are refused
     */
    void note(Collection<Long> written, Map<Long, String> reasons) throws IOException {
        articles.removeAll(written);
        for (Map.Entry<Long, String> refused : reasons.entrySet()) {
            if (articles.size() >= MOST && !articles.contains(refused.getKey())) {
                throw new IOException("OpenSearch refuses more than " + MOST + " articles: " + refused.getValue());
            }
            if (articles.add(refused.getKey())) {
                log.warn(
                        "Searches do not find article {} as it is now, until it changes: {}",
                        refused.getKey(),
                        refused.getValue());
            }
        }
    }
}
