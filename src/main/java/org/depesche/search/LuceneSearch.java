package org.depesche.search;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.depesche.search.SearchResult.Bucket;
import org.depesche.search.SearchResult.EntityCount;
import org.depesche.search.SearchResult.Hint;
import org.depesche.search.SearchResult.Hit;
import org.depesche.search.SearchResult.HitList;
import org.depesche.tagging.EntityKind;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Search in Lucene indexes of its own, beside the database. */
@Component
class LuceneSearch implements ArticleSearch {

    private final Questions questions;
    private final Indexing indexing;
    private final HitReader hits;
    private final WholeCounts whole;
    private final Spelling spelling;
    private final Duration longest;

    /** @param longest a search that would take longer gives what it has found by then */
    LuceneSearch(
            Questions questions,
            Indexing indexing,
            HitReader hits,
            WholeCounts whole,
            Spelling spelling,
            @Value("${depesche.search.longest:2s}") Duration longest) {
        this.longest = longest;
        this.questions = questions;
        this.indexing = indexing;
        this.hits = hits;
        this.whole = whole;
        this.spelling = spelling;
    }

    @Override
    public SearchResult search(SearchQuery asked) {
        SearchQuery query = resolve(asked);
        return questions.ask((view, register) -> {
            try {
                return search(query, view, register);
            } catch (Patience.Exceeded e) {
                // More words begin so than can be looked at: then just the beginnings themselves.
                SearchResult narrow =
                        search(query.withQ(query.q().replace('*', ' ')).onPage(query.page()), view, register);
                return narrow.with(new Hint("slow", query.q()));
            }
        });
    }

    private SearchResult search(SearchQuery query, ArticleIndex.View view, EntityColumns.Snapshot register)
            throws IOException {
        PreparedQuery prepared = questions.prepare(query, view, register);
        try (Patience.Limit limit = Patience.of(longest)) {
            return search(query, prepared, view, register, limit);
        }
    }

    private SearchResult search(
            SearchQuery query,
            PreparedQuery prepared,
            ArticleIndex.View view,
            EntityColumns.Snapshot register,
            Patience.Limit limit)
            throws IOException {
        Counts counts = whole.counts(view.articles(), prepared.hits(), prepared.isEverything(), register);
        Map<Facet, Counts> countsOf = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            countsOf.put(
                    facet,
                    prepared.isFilteredBy(facet)
                            ? whole.counts(
                                    view.articles(), prepared.hitsBut(facet), prepared.isEverythingBut(facet), register)
                            : counts);
        }
        List<Hit> hits = hits(view.articles(), query, prepared, counts.total(), counts);
        List<Hint> hints = new ArrayList<>(prepared.hints());
        if (limit.isExceeded()) {
            hints.add(new Hint("slow", query.q()));
        }
        return new SearchResult(
                counts.total(),
                hits,
                FacetLists.of(query, countsOf),
                FacetLists.months(counts.months()),
                prepared.named(),
                hints,
                spelling.better(
                        view,
                        query.q(),
                        counts.total(),
                        q -> view.articles()
                                .count(questions
                                        .prepare(query.withQ(q), view, register)
                                        .hits())));
    }

    /** @param counts of all hits; null: not counted */
    private List<Hit> hits(
            IndexSearcher searcher, SearchQuery query, PreparedQuery prepared, long total, @Nullable Counts counts)
            throws IOException {
        long end = Math.min(total, query.offset() + query.size());
        return hits(searcher, query, prepared, query.offset(), end, total, counts);
    }

    /** @param end behind the last of them; not more than there are in all */
    private List<Hit> hits(
            IndexSearcher searcher,
            SearchQuery query,
            PreparedQuery prepared,
            long start,
            long end,
            long total,
            @Nullable Counts counts)
            throws IOException {
        if (start >= end) {
            return List.of();
        }
        int last = (int) end;
        if (query.sort() == SearchQuery.Sort.RELEVANCE && prepared.hasWords()) {
            ScoreDoc[] docs =
                    searcher.search(prepared.ranked(), new TopScoreDocCollectorManager(last, null, 1)).scoreDocs;
            return hits.read(searcher, docs, (int) start, prepared.showing());
        }
        boolean newestFirst = query.sort() != SearchQuery.Sort.OLDEST;
        ScoreDoc[] docs;
        if (start <= total / 2) {
            Query first = counts == null ? prepared.hits() : Newest.of(prepared.hits(), counts, newestFirst, end);
            docs = sorted(searcher, first, order(newestFirst), start, end);
        } else {
            // Nearer to the end: counted from there.
            docs = sorted(searcher, prepared.hits(), order(newestFirst, !newestFirst), total - end, total - start);
            Collections.reverse(Arrays.asList(docs));
        }
        return hits.read(searcher, docs, 0, prepared.showing());
    }

    private static ScoreDoc[] sorted(IndexSearcher searcher, Query query, Sort order, long start, long end)
            throws IOException {
        ScoreDoc[] docs = searcher.search(query, new TopFieldCollectorManager(order, (int) end, null, 1)).scoreDocs;
        return Arrays.copyOfRange(docs, (int) Math.min(start, docs.length), docs.length);
    }

    /** Undated articles come last, whichever way. */
    static Sort order(boolean newestFirst) {
        return order(newestFirst, newestFirst);
    }

    /** @param descending other than newestFirst: the same order from its end */
    private static Sort order(boolean newestFirst, boolean descending) {
        return new Sort(
                LongField.newSortField(
                        ArticleFields.TIME,
                        descending,
                        SortedNumericSelector.Type.MIN,
                        newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE),
                new SortField(ArticleFields.NUMBER, SortField.Type.LONG, descending));
    }

    @Override
    public long count(SearchQuery asked) {
        SearchQuery query = resolve(asked);
        return questions.ask((view, register) -> (long)
                view.articles().count(questions.prepare(query, view, register).hits()));
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
        return list(SearchQuery.everything().sized(most), null).hits();
    }

    @Override
    public HitList articlesOf(Naming naming, int page, int size) {
        SearchQuery query =
                query(naming).sortedBy(SearchQuery.Sort.NEWEST).sized(size).onPage(page);
        return list(query, naming.with());
    }

    @Override
    public Overview overview(int entityId, int mostWith, int mostPlaces) {
        Counts here = counts(query(Naming.of(entityId)));
        Counts everywhere = counts(SearchQuery.everything());
        return new Overview(
                here.total(),
                here.words(Facet.SOURCE).size(),
                FacetLists.months(here.months()),
                Company.of(entityId, null, here, everywhere, mostWith),
                Company.of(entityId, EntityKind.PLACE, here, everywhere, mostPlaces));
    }

    @Override
    public List<Related> related(long article, int most) {
        return questions.ask((view, register) -> {
            Query visible =
                    questions.prepare(SearchQuery.everything(), view, register).hits();
            Counts everywhere = whole.counts(view.articles(), visible, true, register);
            List<Related.Found> found = Related.to(article, most, view.articles(), everywhere, visible);
            ScoreDoc[] docs = found.stream().map(Related.Found::doc).toArray(ScoreDoc[]::new);
            List<Hit> shown = hits.read(view.articles(), docs, 0, HitReader.Showing.NOTHING);
            return IntStream.range(0, shown.size())
                    .mapToObj(i -> new Related(shown.get(i), found.get(i).shared()))
                    .toList();
        });
    }

    @Override
    public Opened opened(SearchQuery asked, long article, int number) {
        SearchQuery query = resolve(asked);
        return questions.ask((view, register) -> {
            PreparedQuery prepared = questions.prepare(query, view, register);
            long total = view.articles().count(prepared.hits());
            int first = Math.max(1, number - 1);
            List<Hit> near =
                    hits(view.articles(), query, prepared, first - 1L, Math.min(total, number + 1L), total, null);
            int here = number - first;
            boolean found = here < near.size() && near.get(here).id() == article;
            return new Opened(
                    found ? number : 0,
                    total,
                    found && here > 0 ? near.get(here - 1) : null,
                    found && here + 1 < near.size() ? near.get(here + 1) : null,
                    hits.matches(view.articles(), article, prepared.showing()));
        });
    }

    /** Hits and their number, nothing else. */
    private HitList list(SearchQuery query, @Nullable Integer with) {
        return questions.ask((view, register) -> {
            PreparedQuery prepared = questions.prepare(query, view, register);
            if (with != null) {
                prepared.alsoNaming(with);
            }
            Counts counts =
                    prepared.isEverything() ? whole.counts(view.articles(), prepared.hits(), true, register) : null;
            long total = counts == null ? view.articles().count(prepared.hits()) : counts.total();
            return new HitList(total, hits(view.articles(), query, prepared, total, counts));
        });
    }

    /** All but the other entity: of one facet a query finds any of its values, never both. */
    private SearchQuery query(Naming naming) {
        EntityColumns.Snapshot register = questions.register();
        int id = naming.entity();
        Facet facet = register.knows(id) ? Facet.of(register.kind(id)) : Facet.PERSON;
        SearchQuery query = SearchQuery.everything().with(facet, String.valueOf(id));
        Integer year = naming.year();
        return year == null ? query : query.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private Counts counts(SearchQuery query) {
        return counts(query, null);
    }

    private Counts counts(SearchQuery query, @Nullable Integer with) {
        return questions.ask((view, register) -> {
            PreparedQuery prepared = questions.prepare(query, view, register);
            if (with != null) {
                prepared.alsoNaming(with);
            }
            return whole.counts(view.articles(), prepared.hits(), prepared.isEverything(), register);
        });
    }

    @Override
    public List<Bucket> monthsOf(Naming naming) {
        return FacetLists.months(counts(query(naming), naming.with()).months());
    }

    @Override
    public List<Bucket> months(SearchQuery query) {
        return FacetLists.months(counts(resolve(query)).months());
    }

    @Override
    public List<EntityCount> appearingWith(int entityId, @Nullable EntityKind kind, int most) {
        Counts here = counts(query(Naming.of(entityId)));
        return Company.of(entityId, kind, here, counts(SearchQuery.everything()), most);
    }

    @Override
    public List<EntityCount> mostMentioned(EntityKind kind, int days, int most) {
        LocalDate last = newestUntil(questions.today());
        Counts counts = counts(SearchQuery.everything().between(days == 0 ? null : last.minusDays(days - 1L), last));
        List<EntityCount> list = new ArrayList<>();
        FacetLists.most(counts.entities(), id -> counts.register().kind(id) == kind, most)
                .forEach(counted -> list.add(Company.entity(counted.id(), counted.count(), counts.register())));
        return list;
    }

    /** The day of the newest article up to a day; this day where there is none. */
    private LocalDate newestUntil(LocalDate day) {
        int[] months = counts(SearchQuery.everything()).months();
        int month = Columns.month(day);
        while (month > 0 && months[month] == 0) {
            month--;
        }
        // In the month of the day itself all may be later.
        for (LocalDate from : Arrays.asList(Columns.day(month), null)) {
            List<Hit> newest = list(SearchQuery.everything().between(from, day).sized(1), null)
                    .hits();
            LocalDate found = newest.isEmpty() ? null : newest.getFirst().day();
            if (found != null) {
                return found;
            }
        }
        return day;
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
