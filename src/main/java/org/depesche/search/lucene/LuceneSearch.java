package org.depesche.search.lucene;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.depesche.search.ArticleSearch;
import org.depesche.search.EntityFilter;
import org.depesche.search.Facet;
import org.depesche.search.IndexState;
import org.depesche.search.MonthSpan;
import org.depesche.search.Opened;
import org.depesche.search.Overview;
import org.depesche.search.Related;
import org.depesche.search.SearchAnswer;
import org.depesche.search.SearchAnswer.Timeline;
import org.depesche.search.SearchAnswer.Wording;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult;
import org.depesche.search.SearchResult.Bucket;
import org.depesche.search.SearchResult.EntityCount;
import org.depesche.search.SearchResult.FacetCounts;
import org.depesche.search.SearchResult.Hint;
import org.depesche.search.SearchResult.Hit;
import org.depesche.search.SearchResult.HitList;
import org.depesche.search.SearchSettings;
import org.depesche.search.lucene.count.Counts;
import org.depesche.search.lucene.count.Days;
import org.depesche.search.lucene.count.FacetLists;
import org.depesche.search.lucene.index.ArticleIndex;
import org.depesche.search.lucene.index.Indexing;
import org.depesche.search.lucene.index.ParallelSearcher;
import org.depesche.search.lucene.index.SearchTimeout;
import org.depesche.search.names.EntityColumns;
import org.depesche.search.query.NothingFound;
import org.depesche.search.query.ParsedQuery;
import org.depesche.search.query.QueryParser;
import org.depesche.tagging.EntityKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Search in Lucene indexes of its own, beside the database. */
@Component
class LuceneSearch implements ArticleSearch {

    private final IndexAccess questions;
    private final Indexing indexing;
    private final HitReader reader;
    private final HitOrder hits;
    private final EntityArticles appearances;
    private final WholeCounts whole;
    private final SpellingCorrections spelling;
    private final Duration longest;

    LuceneSearch(
            IndexAccess questions,
            Indexing indexing,
            HitReader reader,
            HitOrder hits,
            EntityArticles appearances,
            WholeCounts whole,
            SpellingCorrections spelling,
            SearchSettings settings) {
        this.longest = settings.longest();
        this.questions = questions;
        this.indexing = indexing;
        this.reader = reader;
        this.hits = hits;
        this.appearances = appearances;
        this.whole = whole;
        this.spelling = spelling;
    }

    /** Makes a Lucene query from a search. */
    private interface Preparation {
        PreparedQuery of(ParsedQuery query, ArticleIndex.View view, EntityColumns.Snapshot register) throws IOException;
    }

    /** A search in a snapshot of the index. */
    private record Asked(
            ParsedQuery parsed,
            PreparedQuery prepared,
            Preparation preparation,
            ArticleIndex.View view,
            EntityColumns.Snapshot register) {

        static Asked of(
                ParsedQuery query, Preparation preparation, ArticleIndex.View view, EntityColumns.Snapshot register)
                throws IOException {
            return new Asked(query, preparation.of(query, view, register), preparation, view, register);
        }

        SearchQuery query() {
            return parsed.query();
        }

        IndexSearcher articles() {
            return view.articles();
        }

        Asked between(@Nullable LocalDate first, @Nullable LocalDate last) throws IOException {
            return of(parsed.between(first, last), preparation, view, register);
        }
    }

    private record Counted(Counts counts, Map<Facet, FacetCounts> facets, List<Bucket> months) {}

    @Override
    public SearchResult search(SearchQuery asked) {
        return questions.ask((view, register) -> {
            ParsedQuery query = questions.parsed(questions.resolve(asked, view, register));
            try {
                return search(Asked.of(query, questions::prepare, view, register));
            } catch (SearchTimeout.Exceeded e) {
                return search(Asked.of(query, questions::prepareNarrowly, view, register))
                        .with(new Hint("slow", query.query().q()));
            }
        });
    }

    @Override
    public SearchAnswer answer(SearchQuery asked, Locale locale) {
        return questions.ask((view, register) -> {
            ParsedQuery query = ParsedQuery.of(questions.resolve(asked, view, register), questions.today(), locale);
            try {
                return answer(Asked.of(query, questions::prepare, view, register), List.of());
            } catch (SearchTimeout.Exceeded e) {
                return answer(
                        Asked.of(query, questions::prepareNarrowly, view, register),
                        List.of(new Hint("slow", query.query().q())));
            }
        });
    }

    private SearchAnswer answer(Asked asked, List<Hint> hints) throws IOException {
        SearchResult result = search(asked).with(hints);
        QueryParser.Parsed words = asked.parsed().words();
        return new SearchAnswer(
                asked.query(),
                result,
                timeline(asked, result),
                new Wording(words.required(), NothingFound.code(words.clause())));
    }

    private Timeline timeline(Asked asked, SearchResult result) throws IOException {
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
        Asked ofMonth = asked.between(month.atDay(1), month.atEndOfMonth());
        return new Timeline(
                months, span, Days.of(ofMonth.articles(), ofMonth.prepared().hits()));
    }

    private List<Bucket> months(Asked asked) throws IOException {
        return FacetLists.months(whole.months(asked.articles(), asked.prepared(), asked.register()));
    }

    private SearchResult search(Asked asked) throws IOException {
        try (SearchTimeout.Limit limit = SearchTimeout.of(longest)) {
            SearchResult result =
                    HitOrder.isFirstByWords(asked.query(), asked.prepared()) ? bestAside(asked) : countedFirst(asked);
            return limit.isExceeded()
                    ? result.with(new Hint("slow", asked.query().q()))
                    : result;
        }
    }

    /** The best are found without knowing how many there are: on another core, while they are counted. */
    private SearchResult bestAside(Asked asked) throws IOException {
        try (ParallelSearcher.Aside<List<Hit>> best = ParallelSearcher.aside(
                () -> hits.page(asked.articles(), asked.query(), asked.prepared(), Long.MAX_VALUE, null))) {
            Counted counted = counted(asked);
            return result(asked, counted, best.get());
        }
    }

    private SearchResult countedFirst(Asked asked) throws IOException {
        Counted counted = counted(asked);
        Counts counts = counted.counts();
        return result(
                asked, counted, hits.page(asked.articles(), asked.query(), asked.prepared(), counts.total(), counts));
    }

    private Counted counted(Asked asked) throws IOException {
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

    private SearchResult result(Asked asked, Counted counted, List<Hit> found) throws IOException {
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

    @Override
    public long count(SearchQuery asked) {
        return questions.ask((view, register) -> {
            ParsedQuery query = questions.parsed(questions.resolve(asked, view, register));
            try (SearchTimeout.Limit limit = SearchTimeout.of(longest)) {
                return (long) view.articles()
                        .count(questions.prepare(query, view, register).hits());
            } catch (SearchTimeout.Exceeded e) {
                return (long) view.articles()
                        .count(questions.prepareNarrowly(query, view, register).hits());
            }
        });
    }

    @Override
    public SearchQuery resolve(SearchQuery query) {
        return questions.resolve(query);
    }

    @Override
    public long total() {
        return count(SearchQuery.everything());
    }

    @Override
    public List<Hit> latest(int most) {
        List<Hit> due =
                appearances.list(SearchQuery.everything().sized(most), null).hits();
        if (due.stream().noneMatch(this::isAhead)) {
            return due;
        }
        List<Hit> leading = new ArrayList<>(appearances
                .list(SearchQuery.everything().between(null, questions.today()).sized(most), null)
                .hits());
        due.stream()
                .filter(hit -> !leading.contains(hit))
                .limit(most - leading.size())
                .forEach(leading::add);
        return leading;
    }

    private boolean isAhead(Hit hit) {
        return hit.day() != null && hit.day().isAfter(questions.today());
    }

    @Override
    public HitList articlesOf(EntityFilter naming, int page, int size) {
        return appearances.articlesOf(naming, page, size);
    }

    @Override
    public Overview overview(int entityId, int mostWith, int mostPlaces) {
        return appearances.overview(entityId, mostWith, mostPlaces);
    }

    @Override
    public List<Related> related(long article, int most) {
        return questions.ask((view, register) -> {
            PreparedQuery everything = questions.prepare(SearchQuery.everything(), view, register);
            Counts everywhere = whole.counts(view.articles(), everything, register);
            List<RelatedArticles.Found> found =
                    RelatedArticles.to(article, most, view.articles(), everywhere, everything.hits());
            ScoreDoc[] docs = found.stream().map(RelatedArticles.Found::doc).toArray(ScoreDoc[]::new);
            List<Hit> shown = reader.read(view.articles(), docs, 0, HitReader.Showing.NOTHING);
            return IntStream.range(0, shown.size())
                    .mapToObj(i -> new Related(shown.get(i), found.get(i).shared()))
                    .toList();
        });
    }

    @Override
    public Opened opened(SearchQuery asked, long article, int number) {
        return questions.ask((view, register) -> {
            ParsedQuery query = questions.parsed(questions.resolve(asked, view, register));
            try (SearchTimeout.Limit limit = SearchTimeout.of(longest)) {
                return opened(Asked.of(query, questions::prepare, view, register), article, number);
            } catch (SearchTimeout.Exceeded e) {
                return new Opened(0, 0, null, null, List.of());
            }
        });
    }

    private Opened opened(Asked asked, long article, int number) throws IOException {
        long total = asked.articles().count(asked.prepared().hits());
        int first = Math.max(1, number - 1);
        List<Hit> near = hits.hits(
                asked.articles(),
                asked.query(),
                asked.prepared(),
                first - 1L,
                Math.min(total, number + 1L),
                total,
                null);
        int here = number - first;
        boolean found = here < near.size() && near.get(here).id() == article;
        return new Opened(
                found ? number : 0,
                total,
                found && here > 0 ? near.get(here - 1) : null,
                found && here + 1 < near.size() ? near.get(here + 1) : null,
                reader.matches(asked.articles(), article, asked.prepared().showing()));
    }

    @Override
    public List<Bucket> monthsOf(EntityFilter naming) {
        return appearances.monthsOf(naming);
    }

    @Override
    public List<Bucket> months() {
        return questions.ask((view, register) ->
                months(Asked.of(questions.parsed(SearchQuery.everything()), questions::prepare, view, register)));
    }

    @Override
    public List<EntityCount> appearingWith(int entityId, @Nullable EntityKind kind, int most) {
        return appearances.appearingWith(entityId, kind, most);
    }

    @Override
    public List<EntityCount> mostMentioned(EntityKind kind, int days, int most) {
        return appearances.mostMentioned(kind, days, most);
    }

    @Override
    public IndexState state() {
        return indexing.state();
    }

    @Override
    public void rebuild() {
        indexing.startRebuild();
    }
}
