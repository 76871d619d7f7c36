package org.depesche.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.depesche.search.Facet;
import org.depesche.search.Paging.Sort;
import org.depesche.search.counts.Counts;
import org.depesche.search.engine.ArticleSnapshot.Page;
import org.depesche.search.hits.FoundArticle;
import org.jspecify.annotations.Nullable;

/**
 * Finds a page of hits and counts all.
 *
 * @param start the number of hits before the page
 */
record PageOfHits(SnapshotQuery asked, HitCounts counts, Sort sort, long start, int size) {

    /** @param taker gets the hits when they are found */
    Page with(Consumer<List<FoundArticle>> taker) throws IOException {
        return HitOrder.isFirstByWords(asked.prepared(), sort, start + size) ? bestAside(taker) : countedFirst(taker);
    }

    /** Finds the best hits on one core, while another counts all. */
    private Page bestAside(Consumer<List<FoundArticle>> taker) throws IOException {
        // the tasks of a call have one type, so lists take the two answers
        List<FoundArticle> best = new ArrayList<>();
        List<Page> counted = new ArrayList<>();
        asked.articles()
                .getTaskExecutor()
                .invokeAll(List.of(
                        () -> {
                            best.addAll(hits(Long.MAX_VALUE, null));
                            taker.accept(best);
                            return true;
                        },
                        () -> counted.add(counted())));
        return new Page(best, counted.getFirst().counts(), counted.getFirst().without());
    }

    private Page countedFirst(Consumer<List<FoundArticle>> taker) throws IOException {
        Page counted = counted();
        List<FoundArticle> hits = hits(counted.counts().total(), counted.counts());
        taker.accept(hits);
        return new Page(hits, counted.counts(), counted.without());
    }

    private List<FoundArticle> hits(long total, @Nullable Counts all) throws IOException {
        return HitReader.found(
                asked.view(),
                HitOrder.between(start, Math.min(total, start + size), asked, sort, total, all),
                asked.prepared().showing());
    }

    /** A page without hits. */
    private Page counted() throws IOException {
        Counts all = counts.counts(asked);
        Map<Facet, Counts> without = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            if (asked.prepared().isFilteredBy(facet)) {
                without.put(facet, counts.countsBut(facet, asked));
            }
        }
        return new Page(List.of(), all, without);
    }
}
