package org.depesche.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.ScoreDoc;
import org.depesche.search.ArticleSearch;
import org.depesche.search.IndexState;
import org.depesche.search.Opened;
import org.depesche.search.Related;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult;
import org.depesche.search.SearchResult.Bucket;
import org.depesche.search.SearchResult.Hit;
import org.depesche.search.counts.FacetLists;
import org.depesche.search.criteria.Showing;
import org.depesche.search.lucene.index.Indexing;
import org.springframework.stereotype.Component;

/** Search in Lucene indexes of its own, beside the database. */
@Component
class LuceneSearch implements ArticleSearch {

    private final IndexAccess access;
    private final Indexing indexing;
    private final HitReader reader;
    private final HitOrder hits;
    private final LuceneEntityArticles articles;
    private final HitCounts whole;
    private final SearchPages pages;

    LuceneSearch(
            IndexAccess access,
            Indexing indexing,
            HitReader reader,
            HitOrder hits,
            LuceneEntityArticles articles,
            HitCounts whole,
            SearchPages pages) {
        this.access = access;
        this.indexing = indexing;
        this.reader = reader;
        this.hits = hits;
        this.articles = articles;
        this.whole = whole;
        this.pages = pages;
    }

    @Override
    public SearchResult search(SearchQuery query, Locale locale) {
        return pages.search(query, locale);
    }

    @Override
    public <T> T answer(SearchQuery query, Locale locale, Page<T> page) {
        return pages.answer(query, locale, page);
    }

    @Override
    public SearchQuery resolve(SearchQuery query) {
        return access.resolve(query);
    }

    @Override
    public long total() {
        return articles.everything().total();
    }

    @Override
    public List<Hit> latest(int most) {
        List<Hit> due =
                articles.list(SearchQuery.everything().sized(most), null).hits();
        if (due.stream().noneMatch(this::isAhead)) {
            return due;
        }
        List<Hit> leading = new ArrayList<>(articles.list(
                        SearchQuery.everything().between(null, access.today()).sized(most), null)
                .hits());
        due.stream()
                .filter(hit -> !leading.contains(hit))
                .limit(most - leading.size())
                .forEach(leading::add);
        return leading;
    }

    private boolean isAhead(Hit hit) {
        return hit.day() != null && hit.day().isAfter(access.today());
    }

    @Override
    public List<Related> related(long article, int most, Locale locale) {
        return access.read(SearchQuery.everything(), Locale.ROOT, everything -> {
            List<RelatedArticles.Found> found = RelatedArticles.to(
                    article, most, everything.articles(), whole.counts(everything), everything.hits(), locale);
            ScoreDoc[] docs = found.stream().map(RelatedArticles.Found::doc).toArray(ScoreDoc[]::new);
            Map<Long, Hit> shown = reader.read(everything.view(), docs, Showing.NOTHING).stream()
                    .collect(Collectors.toMap(Hit::id, hit -> hit));
            // articles that were withdrawn a moment ago are not shown
            return found.stream()
                    .flatMap(each -> Stream.ofNullable(
                                    shown.get(HitReader.article(everything.articles(), each.doc().doc)))
                            .map(hit -> new Related(hit, each.shared())))
                    .toList();
        });
    }

    @Override
    public Opened opened(SearchQuery query, long article, int number, Locale locale) {
        return access.search(query, locale, asked -> opened(asked, article, number));
    }

    private Opened opened(SnapshotQuery asked, long article, int number) throws IOException {
        if (asked.narrowed()) {
            return new Opened(0, 0, null, null, List.of());
        }
        long total = asked.articles().count(asked.hits());
        int first = Math.max(1, number - 1);
        List<Hit> near = hits.hits(asked, first - 1L, Math.min(total, number + 1L), total, null);
        int here = number - first;
        boolean found = here < near.size() && near.get(here).id() == article;
        return new Opened(
                found ? number : 0,
                total,
                found && here > 0 ? near.get(here - 1) : null,
                found && here + 1 < near.size() ? near.get(here + 1) : null,
                reader.matches(asked.view(), article, asked.prepared().showing()));
    }

    @Override
    public List<Bucket> months() {
        return FacetLists.months(articles.everything().months());
    }

    @Override
    public IndexState state() {
        return indexing.state();
    }
}
