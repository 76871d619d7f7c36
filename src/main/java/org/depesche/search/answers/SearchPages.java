package org.depesche.search.answers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depesche.search.ArticleSearch;
import org.depesche.search.DaySpan;
import org.depesche.search.Facet;
import org.depesche.search.MonthSpan;
import org.depesche.search.SearchAnswer;
import org.depesche.search.SearchAnswer.Archive;
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
import org.depesche.search.criteria.PreparedQuery;
import org.depesche.search.criteria.QueryPreparation;
import org.depesche.search.engine.ArticleSnapshot;
import org.depesche.search.hits.HitComposition;
import org.depesche.search.query.ParsedQuery;
import org.depesche.search.query.ParsedText;
import org.depesche.search.spelling.SpellingCorrections;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers a search with its page of hits, facets and months, all from one snapshot of the index. */
@Component
class SearchPages {

    private final ArticleQuestions questions;
    private final HitComposition composition;
    private final QueryPreparation preparation;
    private final SpellingCorrections spelling;

    SearchPages(
            ArticleQuestions questions,
            HitComposition composition,
            QueryPreparation preparation,
            SpellingCorrections spelling) {
        this.questions = questions;
        this.composition = composition;
        this.preparation = preparation;
        this.spelling = spelling;
    }

    SearchResult search(SearchQuery query, Locale locale) {
        return questions.search(query, locale, asked -> search(asked).with(notes(asked)));
    }

    /** The amounts and days that were read from words. A page says it in its own way. */
    private static List<Hint> notes(AskedQuery asked) {
        return asked.prepared().parsed().words().readAs().stream()
                .filter(read -> !read.offered())
                .map(read -> new Hint(read.days() == null ? "read-as-amount" : "read-as-days", read.written()))
                .toList();
    }

    <T> T answer(SearchQuery query, Locale locale, ArticleSearch.Page<T> page) {
        return questions.search(query, locale, asked -> page.of(answer(asked), other -> count(asked, other)));
    }

    private SearchAnswer answer(AskedQuery asked) throws IOException {
        SearchResult result = search(asked);
        ParsedText words = asked.prepared().parsed().words();
        return new SearchAnswer(
                asked.query(),
                result,
                timeline(asked, result),
                new Wording(words.required(), words.clause().whyNothing(), words.readAs()));
    }

    private long count(AskedQuery asked, SearchQuery other) {
        try {
            return questions.inTime(asked.prepared().parsed().with(other), asked.snapshot(), AskedQuery::total);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Timeline timeline(AskedQuery asked, SearchResult result) throws IOException {
        SearchQuery query = asked.query();
        List<Bucket> buckets = query.from() == null && query.to() == null
                ? result.histogram()
                : FacetLists.months(asked.snapshot().monthsOfAnytime(asked.prepared()));
        Map<YearMonth, Long> months = byMonth(buckets);
        MonthSpan span = MonthSpan.of(query, months);
        DaySpan days = span == null ? null : shownByDays(query, span);
        List<Bucket> counts = days == null ? List.of() : days(asked, days);
        return new Timeline(months, span, counts, query.course().shares() ? archive(asked, days) : null);
    }

    private static @Nullable DaySpan shownByDays(SearchQuery query, MonthSpan span) {
        DaySpan weeks = query.course().weeks() ? span.weeks() : null;
        YearMonth month = span.month();
        return weeks != null ? weeks : month == null ? null : DaySpan.of(month);
    }

    private Archive archive(AskedQuery asked, @Nullable DaySpan days) throws IOException {
        AskedQuery everything = questions.asked(SearchQuery.everything(), asked.locale(), asked.snapshot());
        return new Archive(
                byMonth(FacetLists.months(asked.snapshot().everything().months())),
                days == null ? List.of() : days(everything, days));
    }

    private static Map<YearMonth, Long> byMonth(List<Bucket> buckets) {
        Map<YearMonth, Long> months = new LinkedHashMap<>();
        buckets.forEach(bucket -> months.put(YearMonth.from(bucket.from()), bucket.count()));
        return months;
    }

    private static List<Bucket> days(AskedQuery asked, DaySpan days) throws IOException {
        return asked.snapshot().days(asked.prepared().hitsBetween(days.from(), days.to()));
    }

    private SearchResult search(AskedQuery asked) throws IOException {
        SearchQuery query = asked.query();
        PreparedQuery prepared = asked.prepared();
        List<Hit> hits = new ArrayList<>();
        ArticleSnapshot.Page page = asked.snapshot()
                .page(
                        prepared,
                        query.sort(),
                        query.offset(),
                        query.size(),
                        found -> hits.addAll(composition.hits(found, prepared.showing())));
        Counts counts = page.counts();
        SearchResult result = new SearchResult(
                counts.total(),
                hits.isEmpty() || prepared.translated().isEmpty() ? hits : HitsByTranslation.marked(asked, hits),
                facets(asked, page),
                FacetLists.months(counts.months()),
                prepared.named(),
                prepared.translated(),
                prepared.hints(),
                spelling.better(asked.snapshot().words(), query.q(), counts.total(), q -> respelled(asked, q)));
        return asked.isCutShort() ? result.with(new Hint("slow", query.q())) : result;
    }

    private Map<Facet, FacetCounts> facets(AskedQuery asked, ArticleSnapshot.Page page) {
        Map<Facet, Counts> countsOf = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            countsOf.put(facet, page.without().getOrDefault(facet, page.counts()));
        }
        return FacetLists.of(asked.query(), countsOf, preparation::isShown, asked.locale());
    }

    private long respelled(AskedQuery asked, String q) throws IOException {
        ParsedQuery other = asked.prepared().parsed().with(asked.query().withQ(q));
        return questions.asked(other, asked.snapshot(), false).total();
    }
}
