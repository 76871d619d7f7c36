package org.depesche.search.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.depesche.search.EntityDirectory.Years;
import org.depesche.search.Facet;
import org.depesche.search.Paging.Sort;
import org.depesche.search.SearchResult.Bucket;
import org.depesche.search.counts.Counts;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.LabelValues;
import org.depesche.search.criteria.PreparedQuery;
import org.depesche.search.hits.FoundArticle;
import org.depesche.search.names.EntityColumns;
import org.depesche.search.spelling.IndexedWords;
import org.jspecify.annotations.Nullable;

/**
 * The articles in a snapshot of the index. An engine that cannot hold one moment answers from the newest state that it
 * has; then the parts of one page may be one refresh apart.
 */
public interface ArticleSnapshot {

    /** Another one after every change of the index that searches see. */
    Object key();

    /** The register of the moment at which the question began. */
    EntityColumns.Snapshot register();

    /** The same snapshot for searches that share one time limit. */
    ArticleSnapshot within(Duration longest);

    /** Whether the time was over before all hits were found. */
    boolean isCutShort();

    /** The sources, sections, languages and kinds of figures that articles have. */
    LabelValues labels();

    /** The words of the bodies, by which spellings are corrected. */
    IndexedWords words();

    /** The figures of the articles. */
    FigureSnapshot figures();

    /**
     * A page of hits with the counts of all hits.
     *
     * @param start the number of hits before the page
     * @throws TimeExceededException if gathering the words with the beginnings in the query takes longer than the limit
     */
    Page page(PreparedQuery asked, Sort sort, long start, int size) throws IOException;

    /**
     * The same page.
     *
     * @param taker gets the hits as soon as they are found, perhaps while another thread still counts
     */
    default Page page(PreparedQuery asked, Sort sort, long start, int size, Consumer<List<FoundArticle>> taker)
            throws IOException {
        Page page = page(asked, sort, start, size);
        taker.accept(page.hits());
        return page;
    }

    /**
     * @param hits fewer than wanted at the end
     * @param without the counts without the filter of a facet, for each filtered facet: see {@link #countsBut}
     */
    record Page(List<FoundArticle> hits, Counts counts, Map<Facet, Counts> without) {}

    /**
     * The hits from one place of the order to another, with the matches that the query shows.
     *
     * @param end exclusive
     * @param total the number of all hits
     */
    List<FoundArticle> hits(PreparedQuery asked, Sort sort, long start, long end, long total) throws IOException;

    /** An article that an engine found by its score. */
    record Scored(FoundArticle article, float score) {}

    /** The best articles, by score; of equal scores the newest first, then the greatest id. No matches are shown. */
    List<Scored> best(Criterion criterion, int most) throws IOException;

    /** An article with the matches that the query shows, whether the query finds it or not; null if the index lacks it. */
    @Nullable
    FoundArticle article(long id, PreparedQuery marking) throws IOException;

    /** The entities that articles name, by their ids in the article, which merges do not change; none of unknown articles. */
    Map<Long, List<Integer>> entities(Collection<Long> articles) throws IOException;

    /** Those of some articles that the criterion finds. */
    Set<Long> among(Collection<Long> articles, Criterion criterion) throws IOException;

    /** @throws TimeExceededException see {@link #page} */
    long count(Criterion criterion) throws IOException;

    /**
     * The counts of all hits.
     *
     * @throws TimeExceededException see {@link #page}
     */
    Counts counts(PreparedQuery asked) throws IOException;

    /**
     * The counts without the filter of a facet. Excluded values stay excluded and count for no other value, but each of
     * them gets the number of hits that come back with it.
     */
    Counts countsBut(Facet facet, PreparedQuery asked) throws IOException;

    /** The counts of all articles. An engine may count the entities of a large archive some seconds late. */
    Counts everything() throws IOException;

    /** The number of articles that name each entity, by the ids under which entities are shown. */
    Map<Integer, Long> articles(Collection<Integer> entities) throws IOException;

    /** The hits of a query in any days, by {@link org.depesche.search.counts.MonthNumbers}. */
    int[] monthsOfAnytime(PreparedQuery asked) throws IOException;

    /** The days that have hits, in their order. */
    List<Bucket> days(Criterion criterion) throws IOException;

    /** The first and last year of the dated hits of each criterion that has any. */
    Map<Integer, Years> years(Map<Integer, Criterion> criteria) throws IOException;

    /** Takes some articles. */
    interface Batches {
        void take(List<FoundArticle> batch) throws IOException;
    }

    /** Passes on all hits in their order, without their bodies and matches. The memory needed does not grow with the hits. */
    void each(PreparedQuery asked, Sort sort, Batches batches) throws IOException;

    /** The newest articles, without their bodies and matches. */
    List<FoundArticle> newest(Criterion criterion, int most) throws IOException;
}
