package org.depesche.search.answers;

import java.util.List;
import java.util.Locale;
import org.depesche.search.ArticleSearch;
import org.depesche.search.SearchQuery;
import org.depesche.search.engine.ArticleEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Runs some searches after a start, so that the first reader does not wait for classes and columns to be loaded. */
@Component
@ConditionalOnProperty(name = "depesche.warm-up", matchIfMissing = true)
class WarmUpSearches {

    private static final Logger log = LoggerFactory.getLogger(WarmUpSearches.class);

    /** With hits in any archive, of several words, in another script, and without hits: each takes another path. */
    private static final List<String> QUERIES =
            List.of("", "sagte", "Hafen Streit", "\"am Freitag\"", "Москва", "xqzvjwy");

    private static final int ROUNDS = 3;

    private final ArticleEngine engine;
    private final ArticleSearch search;

    WarmUpSearches(ArticleEngine engine, ArticleSearch search) {
        this.engine = engine;
        this.search = search;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofPlatform().name("first-searches").daemon().start(this::search);
    }

    private void search() {
        try {
            engine.awaitReady();
            for (int round = 0; round < ROUNDS; round++) {
                QUERIES.forEach(words -> search.search(SearchQuery.of(words), Locale.GERMAN));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.debug("A first search failed", e);
        }
    }
}
