package org.depesche.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.search.Query;
import org.depesche.search.ArticleSearch;
import org.depesche.search.Facet;
import org.depesche.search.MonthSpan;
import org.depesche.search.SearchAnswer;
import org.depesche.search.SearchAnswer.Timeline;
import org.depesche.search.SearchAnswer.Wording;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult;
import org.depesche.search.SearchResult.Bucket;
import org.depesche.search.SearchResult.FacetCounts;
import org.depesche.search.SearchResult.Hint;
import org.depesche.search.SearchResult.Hit;
import org.depesche.search.counts.Counts;
import org.depesche.search.counts.FacetLists;
import org.depesche.search.lucene.count.Days;
import org.depesche.search.query.ParsedQuery;
import org.depesche.search.query.QueryParser;
import org.depesche.search.spelling.SpellingCorrections;
import org.springframework.stereotype.Component;

/** Answers a search with its page of hits, facets and months, all from one snapshot of the index. */
@Component
class SearchPages {

    private final IndexAccess access;
    private final HitOrder hits;
    private final HitCounts whole;
    private final SpellingCorrections spelling;

    SearchPages(IndexAccess access, HitOrder hits, HitCounts whole, SpellingCorrections spelling) {
        this.access = access;
        this.hits = hits;
        this.whole = whole;
        this.spelling = spelling;
    }

    private record Counted(Counts counts, Map<Facet, FacetCounts> facets, List<Bucket> months) {}

    SearchResult search(SearchQuery query, Locale locale) {
        return access.search(query, locale, this::search);
    }

    <T> T answer(SearchQuery query, Locale locale, ArticleSearch.Page<T> page) {
        return access.search(query, locale, asked -> page.of(answer(asked), other -> count(asked, other)));
    }

    private SearchAnswer answer(SnapshotQuery asked) throws IOException {
        SearchResult result = search(asked);
        QueryParser.Parsed words = asked.parsed().words();
        return new SearchAnswer(
                asked.query(),
                result,
                timeline(asked, result),
                new Wording(words.required(), words.clause().whyNothing()));
    }

    private long count(SnapshotQuery asked, SearchQuery other) {
        try {
            return access.inTime(asked.parsed().with(other), asked.view(), asked.register(), theOther ->
                    (long) theOther.articles().count(theOther.hits()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Timeline timeline(SnapshotQuery asked, SearchResult result) throws IOException {
        SearchQuery query = asked.query();
        List<Bucket> buckets = query.from() == null && query.to() == null
                ? result.histogram()
                : FacetLists.months(whole.monthsOfAnytime(asked));
        Map<YearMonth, Long> months = new LinkedHashMap<>();
        buckets.forEach(bucket -> months.put(YearMonth.from(bucket.from()), bucket.count()));
        MonthSpan span = MonthSpan.of(query, months);
        YearMonth month = span == null ? null : span.month();
        if (month == null) {
            return new Timeline(months, span, List.of());
        }
        Query ofMonth = asked.lucene(asked.prepared().hitsBetween(month.atDay(1), month.atEndOfMonth()));
        return new Timeline(months, span, Days.of(asked.articles(), ofMonth));
    }

    private SearchResult search(SnapshotQuery asked) throws IOException {
        SearchResult result = HitOrder.isFirstByWords(asked) ? bestAside(asked) : countedFirst(asked);
        return asked.isCutShort() ? result.with(new Hint("slow", asked.query().q())) : result;
    }

    /** Finds the best hits on one core, while another counts all. */
    private SearchResult bestAside(SnapshotQuery asked) throws IOException {
        // the tasks of a call have one type, so lists take the two answers
        List<Hit> best = new ArrayList<>();
        List<Counted> counted = new ArrayList<>();
        asked.articles()
                .getTaskExecutor()
                .invokeAll(List.of(
                        () -> best.addAll(hits.page(asked, Long.MAX_VALUE, null)), () -> counted.add(counted(asked))));
        return result(asked, counted.getFirst(), best);
    }

    private SearchResult countedFirst(SnapshotQuery asked) throws IOException {
        Counted counted = counted(asked);
        Counts counts = counted.counts();
        return result(asked, counted, hits.page(asked, counts.total(), counts));
    }

    private Counted counted(SnapshotQuery asked) throws IOException {
        Counts counts = whole.counts(asked);
        Map<Facet, Counts> countsOf = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            boolean filtered = asked.prepared().isFilteredBy(facet);
            countsOf.put(facet, filtered ? whole.countsBut(facet, asked) : counts);
        }
        return new Counted(
                counts,
                FacetLists.of(
                        asked.query(), countsOf, access::isShown, asked.parsed().locale()),
                FacetLists.months(counts.months()));
    }

    private SearchResult result(SnapshotQuery asked, Counted counted, List<Hit> found) throws IOException {
        long total = counted.counts().total();
        SearchQuery query = asked.query();
        return new SearchResult(
                total,
                found,
                counted.facets(),
                counted.months(),
                asked.prepared().named(),
                asked.prepared().hints(),
                spelling.better(
                        new LuceneWords(asked.articles().getIndexReader()),
                        query.q(),
                        total,
                        q -> asked.articles().count(respelled(asked, q).hits())));
    }

    private SnapshotQuery respelled(SnapshotQuery asked, String q) throws IOException {
        ParsedQuery other = asked.parsed().with(asked.query().withQ(q));
        return access.prepare(other, asked.view(), asked.register(), false);
    }
}
