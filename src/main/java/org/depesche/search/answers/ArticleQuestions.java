package org.depesche.search.answers;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchSettings;
import org.depesche.search.criteria.PreparedQuery;
import org.depesche.search.criteria.QueryPreparation;
import org.depesche.search.engine.ArticleEngine;
import org.depesche.search.engine.ArticleSnapshot;
import org.depesche.search.engine.TimeExceededException;
import org.depesche.search.query.ParsedQuery;
import org.springframework.stereotype.Component;

/** Asks the engine about the articles of a query. */
@Component
class ArticleQuestions {

    private final ArticleEngine engine;
    private final QueryPreparation preparation;
    private final Duration longest;

    ArticleQuestions(ArticleEngine engine, QueryPreparation preparation, SearchSettings settings) {
        this.engine = engine;
        this.preparation = preparation;
        this.longest = settings.longest();
    }

    /** Reads something of a query. */
    interface Reading<T> {
        T of(AskedQuery asked) throws IOException;
    }

    <T> T ask(ArticleEngine.Question<T> question) {
        return engine.ask(question);
    }

    /** Reads something of a query, however long that takes. The filters are resolved already. */
    <T> T read(SearchQuery query, Locale locale, Reading<T> reading) {
        return engine.ask(snapshot -> reading.of(asked(query, locale, snapshot)));
    }

    /** Reads something of a reader's query in the time of a search. */
    <T> T search(SearchQuery query, Locale locale, Reading<T> reading) {
        return engine.ask(snapshot -> inTime(preparation.parse(resolve(query, snapshot), locale), snapshot, reading));
    }

    /**
     * Reads something of a query in the time of a search. If gathering all words with the beginnings in the query takes longer,
     * a second attempt takes the beginnings as whole words.
     */
    <T> T inTime(ParsedQuery query, ArticleSnapshot snapshot, Reading<T> reading) throws IOException {
        try {
            return reading.of(asked(query, snapshot.within(longest), false));
        } catch (TimeExceededException e) {
            return reading.of(asked(query, snapshot.within(longest), true));
        }
    }

    AskedQuery asked(SearchQuery query, Locale locale, ArticleSnapshot snapshot) {
        return asked(preparation.parse(query, locale), snapshot, false);
    }

    /** @param narrowed whether the beginnings of words count as whole words */
    AskedQuery asked(ParsedQuery query, ArticleSnapshot snapshot, boolean narrowed) {
        PreparedQuery prepared = preparation.prepare(query, snapshot.labels(), snapshot.register(), narrowed);
        return new AskedQuery(prepared, snapshot, narrowed);
    }

    /** {@link org.depesche.search.ArticleSearch#resolve}. */
    SearchQuery resolve(SearchQuery query) {
        return query.filters().facets().isEmpty() ? query : engine.ask(snapshot -> resolve(query, snapshot));
    }

    SearchQuery resolve(SearchQuery query, ArticleSnapshot snapshot) {
        return preparation.resolve(query, snapshot.labels(), snapshot.register());
    }
}
