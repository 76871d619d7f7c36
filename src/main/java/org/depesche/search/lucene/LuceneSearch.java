package org.depesche.search.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.lucene.search.ScoreDoc;
import org.depesche.search.ArticleSearch;
import org.depesche.search.EntityFilter;
import org.depesche.search.IndexState;
import org.depesche.search.Opened;
import org.depesche.search.Overview;
import org.depesche.search.Related;
import org.depesche.search.SearchAnswer;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult;
import org.depesche.search.SearchResult.Bucket;
import org.depesche.search.SearchResult.EntityCount;
import org.depesche.search.SearchResult.Hit;
import org.depesche.search.SearchResult.HitList;
import org.depesche.search.SearchSettings;
import org.depesche.search.lucene.count.Counts;
import org.depesche.search.lucene.index.Indexing;
import org.depesche.search.lucene.index.SearchTimeout;
import org.depesche.search.query.ParsedQuery;
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
    private final SearchPages pages;
    private final Duration longest;

    LuceneSearch(
            IndexAccess questions,
            Indexing indexing,
            HitReader reader,
            HitOrder hits,
            EntityArticles appearances,
            WholeCounts whole,
            SearchPages pages,
            SearchSettings settings) {
        this.longest = settings.longest();
        this.questions = questions;
        this.indexing = indexing;
        this.reader = reader;
        this.hits = hits;
        this.appearances = appearances;
        this.whole = whole;
        this.pages = pages;
    }

    @Override
    public SearchResult search(SearchQuery query) {
        return pages.search(query);
    }

    @Override
    public SearchAnswer answer(SearchQuery query, Locale locale) {
        return pages.answer(query, locale);
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
                return opened(SnapshotQuery.of(query, questions::prepare, view, register), article, number);
            } catch (SearchTimeout.Exceeded e) {
                return new Opened(0, 0, null, null, List.of());
            }
        });
    }

    private Opened opened(SnapshotQuery asked, long article, int number) throws IOException {
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
        return questions.ask((view, register) -> pages.months(
                SnapshotQuery.of(questions.parsed(SearchQuery.everything()), questions::prepare, view, register)));
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
