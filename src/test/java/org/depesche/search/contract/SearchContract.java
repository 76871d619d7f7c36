package org.depesche.search.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.depesche.Eventually;
import org.depesche.SampleArticle;
import org.depesche.UniqueWord;
import org.depesche.article.Archive;
import org.depesche.article.Published;
import org.depesche.register.Entities;
import org.depesche.search.ArticleSearch;
import org.depesche.search.Facet;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult;
import org.depesche.search.SearchResult.Entry;
import org.depesche.search.SearchResult.Hit;
import org.depesche.tagging.EntityKind;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A contract of search that every engine keeps. Its tests store articles in the archive and use only the interfaces of
 * search. A subclass for each engine runs them. Each test has its own source, because the archive also has the articles
 * of other tests.
 */
abstract class SearchContract {

    @Autowired
    Archive archive;

    @Autowired
    ArticleSearch search;

    @Autowired
    private Entities entities;

    /** Without "e", because "ae" could be an umlaut that is written out. */
    final String unique = UniqueWord.next().replace('e', 'g');

    final String source = "Küstendienst " + unique;

    SampleArticle article(String headline) {
        return SampleArticle.of(headline).source(source);
    }

    SampleArticle article(String headline, LocalDate day) {
        return article(headline).published(Published.on(day));
    }

    SearchQuery query(String q) {
        return SearchQuery.of(q).with(Facet.SOURCE, source);
    }

    SearchResult find(String q) {
        return find(query(q));
    }

    SearchResult find(SearchQuery query) {
        return search.search(query, Locale.GERMAN);
    }

    List<String> headlines(String q) {
        return headlines(query(q));
    }

    List<String> headlines(SearchQuery query) {
        return find(query).hits().stream().map(Hit::title).toList();
    }

    /** Waits until so many articles of the test are found. */
    void await(long articles) {
        until(() -> find("").total() == articles);
    }

    /** Waits, because names and counts may come later than the hits. */
    static void until(Callable<Boolean> reached) {
        Eventually.await().until(reached);
    }

    int id(EntityKind kind, String name) {
        return entities.findByKindAndKey(kind, name.toLowerCase(Locale.ROOT))
                .orElseThrow()
                .id();
    }

    static Entry entry(SearchResult result, Facet facet, String label) {
        return result.facets().get(facet).entries().stream()
                .filter(entry -> entry.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
