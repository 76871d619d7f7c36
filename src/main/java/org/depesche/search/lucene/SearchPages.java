package org.depesche.search.lucene;

import java.io.IOException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.depesche.search.SearchSettings;
import org.depesche.search.lucene.count.Counts;
import org.depesche.search.lucene.count.Days;
import org.depesche.search.lucene.count.FacetLists;
import org.depesche.search.lucene.index.ParallelSearcher;
import org.depesche.search.lucene.index.SearchTimeout;
import org.depesche.search.query.NothingFound;
import org.depesche.search.query.ParsedQuery;
import org.depesche.search.query.QueryParser;
import org.springframework.stereotype.Component;

/** Answers a search with its page of hits, facets and months, all from one snapshot of the index. */
@Component
class SearchPages {

    private final IndexAccess questions;
    private final HitOrder hits;
    private final WholeCounts whole;
    private final SpellingCorrections spelling;
    private final Duration longest;

    SearchPages(
            IndexAccess questions,
            HitOrder hits,
            WholeCounts whole,
            SpellingCorrections spelling,
            SearchSettings settings) {
        this.questions = questions;
        this.hits = hits;
        this.whole = whole;
        this.spelling = spelling;
        this.longest = settings.longest();
    }

    private record Counted(Counts counts, Map<Facet, FacetCounts> facets, List<Bucket> months) {}

    SearchResult search(SearchQuery asked) {
        return questions.ask((view, register) -> {
            ParsedQuery query = questions.parsed(questions.resolve(asked, view, register));
            try {
                return search(SnapshotQuery.of(query, questions::prepare, view, register));
            } catch (SearchTimeout.Exceeded e) {
                return search(SnapshotQuery.of(query, questions::prepareNarrowly, view, register))
                        .with(new Hint("slow", query.query().q()));
            }
        });
    }

    SearchAnswer answer(SearchQuery asked, Locale locale) {
        return questions.ask((view, register) -> {
            ParsedQuery query = ParsedQuery.of(questions.resolve(asked, view, register), questions.today(), locale);
            try {
                return answer(SnapshotQuery.of(query, questions::prepare, view, register), List.of());
            } catch (SearchTimeout.Exceeded e) {
                return answer(
                        SnapshotQuery.of(query, questions::prepareNarrowly, view, register),
                        List.of(new Hint("slow", query.query().q())));
            }
        });
    }

    private SearchAnswer answer(SnapshotQuery asked, List<Hint> hints) throws IOException {
        SearchResult result = search(asked).with(hints);
        QueryParser.Parsed words = asked.parsed().words();
        return new SearchAnswer(
                asked.query(),
                result,
                timeline(asked, result),
                new Wording(words.required(), NothingFound.code(words.clause())));
    }

    private Timeline timeline(SnapshotQuery asked, SearchResult result) throws IOException {
        SearchQuery query = asked.query();
        List<Bucket> buckets =
                query.from() == null && query.to() == null ? result.histogram() : months(asked.between(null, null));
        Map<YearMonth, Long> months = new LinkedHashMap<>();
        buckets.forEach(bucket -> months.put(YearMonth.from(bucket.from()), bucket.count()));
        MonthSpan span = MonthSpan.of(query, months);
        YearMonth month = span == null ? null : span.month();
        if (month == null) {
            return new Timeline(months, span, List.of());
        }
        SnapshotQuery ofMonth = asked.between(month.atDay(1), month.atEndOfMonth());
        return new Timeline(
                months, span, Days.of(ofMonth.articles(), ofMonth.prepared().hits()));
    }

    List<Bucket> months(SnapshotQuery asked) throws IOException {
        return FacetLists.months(whole.months(asked.articles(), asked.prepared(), asked.register()));
    }

    private SearchResult search(SnapshotQuery asked) throws IOException {
        try (SearchTimeout.Limit limit = SearchTimeout.of(longest)) {
            SearchResult result =
                    HitOrder.isFirstByWords(asked.query(), asked.prepared()) ? bestAside(asked) : countedFirst(asked);
            return limit.isExceeded()
                    ? result.with(new Hint("slow", asked.query().q()))
                    : result;
        }
    }

    /** The best are found without knowing how many there are: on another core, while they are counted. */
    private SearchResult bestAside(SnapshotQuery asked) throws IOException {
        try (ParallelSearcher.Aside<List<Hit>> best = ParallelSearcher.aside(
                () -> hits.page(asked.articles(), asked.query(), asked.prepared(), Long.MAX_VALUE, null))) {
            Counted counted = counted(asked);
            return result(asked, counted, best.get());
        }
    }

    private SearchResult countedFirst(SnapshotQuery asked) throws IOException {
        Counted counted = counted(asked);
        Counts counts = counted.counts();
        return result(
                asked, counted, hits.page(asked.articles(), asked.query(), asked.prepared(), counts.total(), counts));
    }

    private Counted counted(SnapshotQuery asked) throws IOException {
        PreparedQuery prepared = asked.prepared();
        Counts counts = whole.counts(asked.articles(), prepared, asked.register());
        Map<Facet, Counts> countsOf = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            countsOf.put(
                    facet,
                    prepared.isFilteredBy(facet)
                            ? whole.countsBut(facet, asked.articles(), prepared, asked.register())
                            : counts);
        }
        return new Counted(
                counts, FacetLists.of(asked.query(), countsOf, questions::isShown), FacetLists.months(counts.months()));
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
                        asked.view(),
                        query.q(),
                        total,
                        q -> asked.articles()
                                .count(questions
                                        .prepare(asked.parsed().withQ(q), asked.view(), asked.register())
                                        .hits())));
    }
}
