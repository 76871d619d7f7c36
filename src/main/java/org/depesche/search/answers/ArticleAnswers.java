package org.depesche.search.answers;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.search.ArticleSearch;
import org.depesche.search.IndexState;
import org.depesche.search.Opened;
import org.depesche.search.Related;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult;
import org.depesche.search.SearchResult.Bucket;
import org.depesche.search.SearchResult.Hit;
import org.depesche.search.counts.FacetLists;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.PreparedQuery;
import org.depesche.search.criteria.Showing;
import org.depesche.search.engine.ArticleEngine;
import org.depesche.search.engine.ArticleSnapshot;
import org.depesche.search.hits.FoundArticle;
import org.depesche.search.hits.HitComposition;
import org.springframework.stereotype.Component;

/** Answers {@link ArticleSearch} by any engine. */
@Component
class ArticleAnswers implements ArticleSearch {

    private final ArticleQuestions questions;
    private final ArticleEngine engine;
    private final HitComposition composition;
    private final EntityArticleSearch articles;
    private final SearchPages pages;
    private final Clock clock;

    ArticleAnswers(
            ArticleQuestions questions,
            ArticleEngine engine,
            HitComposition composition,
            EntityArticleSearch articles,
            SearchPages pages,
            Clock clock) {
        this.questions = questions;
        this.engine = engine;
        this.composition = composition;
        this.articles = articles;
        this.pages = pages;
        this.clock = clock;
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
        return questions.resolve(query);
    }

    @Override
    public long total() {
        return engine.ask(snapshot -> snapshot.count(Criterion.All.EVERYTHING));
    }

    @Override
    public List<Hit> latest(int most) {
        List<Hit> due = articles.newest(null, most);
        if (due.stream().noneMatch(this::isAhead)) {
            return due;
        }
        List<Hit> leading = new ArrayList<>(articles.newest(LocalDate.now(clock), most));
        due.stream()
                .filter(hit -> !leading.contains(hit))
                .limit(most - leading.size())
                .forEach(leading::add);
        return leading;
    }

    private boolean isAhead(Hit hit) {
        return hit.day() != null && hit.day().isAfter(LocalDate.now(clock));
    }

    @Override
    public List<Related> related(long article, int most, Locale locale) {
        return engine.ask(snapshot -> {
            List<RelatedArticles.Found> found = RelatedArticles.to(article, most, snapshot, locale);
            Map<Long, Hit> shown = byId(composition.hits(
                    found.stream().map(RelatedArticles.Found::article).toList(), Showing.NOTHING));
            return found.stream()
                    .flatMap(each -> Stream.ofNullable(shown.get(each.article().id()))
                            .map(hit -> new Related(hit, each.shared())))
                    .toList();
        });
    }

    /** Without articles that were withdrawn a moment ago. */
    private static Map<Long, Hit> byId(List<Hit> hits) {
        return hits.stream().collect(Collectors.toMap(Hit::id, hit -> hit));
    }

    @Override
    public Opened opened(SearchQuery query, long article, int number, Locale locale) {
        return questions.search(query, locale, asked -> opened(asked, article, number));
    }

    private Opened opened(AskedQuery asked, long article, int number) throws IOException {
        if (asked.narrowed()) {
            return new Opened(0, 0, null, null, List.of());
        }
        ArticleSnapshot snapshot = asked.snapshot();
        PreparedQuery prepared = asked.prepared();
        long total = asked.total();
        int first = Math.max(1, number - 1);
        List<FoundArticle> near =
                snapshot.hits(prepared, asked.query().sort(), first - 1L, Math.min(total, number + 1L), total);
        Map<Long, Hit> shown = byId(composition.hits(near, prepared.showing()));
        int here = number - first;
        boolean found = here < near.size() && near.get(here).id() == article;
        FoundArticle itself = snapshot.article(article, prepared);
        return new Opened(
                found ? number : 0,
                total,
                found && here > 0 ? shown.get(near.get(here - 1).id()) : null,
                found && here + 1 < near.size() ? shown.get(near.get(here + 1).id()) : null,
                itself == null ? List.of() : composition.marks(itself, prepared.showing()));
    }

    @Override
    public List<Bucket> months() {
        return FacetLists.months(questions
                .read(SearchQuery.everything(), Locale.ROOT, AskedQuery::counts)
                .months());
    }

    @Override
    public IndexState state() {
        return engine.state();
    }
}
