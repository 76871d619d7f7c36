package org.depesche.search.matching;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.depesche.register.Measures;
import org.depesche.search.SearchQuery;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.QueryPreparation;
import org.depesche.search.names.EntityColumns;
import org.depesche.search.names.EntityNames;
import org.depesche.search.query.ParsedQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Reads kept queries as the search reads them: their words, names, days and figures at this moment. */
@Component
class QueryCompilation {

    private static final Logger log = LoggerFactory.getLogger(QueryCompilation.class);

    /** A day of another month and another year, on which relative days are others. */
    private static final int SOME_OTHER_DAY = 400;

    private final EntityNames names;
    private final Measures measures;
    private final Clock clock;

    QueryCompilation(EntityNames names, Measures measures, Clock clock) {
        this.names = names;
        this.measures = measures;
        this.clock = clock;
    }

    /** Reads queries; one that cannot be read is left out. */
    List<CompiledQuery> read(Collection<KeptQuery> queries, KnownLabels labels, EntityColumns.Snapshot register) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        NamesAtOnce together = new NamesAtOnce(names);
        for (KeptQuery query : queries) {
            try {
                together.collect(ParsedQuery.of(query.query(), now, query.locale())
                        .words()
                        .clause());
            } catch (RuntimeException e) {
                log.debug("The names of query {} are not looked up, since it cannot be read", query.id(), e);
            }
        }
        together.look();
        QueryPreparation preparation = new QueryPreparation(together, measures, clock);
        List<CompiledQuery> read = new ArrayList<>();
        for (KeptQuery query : queries) {
            try {
                read.add(read(query, preparation, now, labels, register));
            } catch (DataAccessException e) {
                throw e;
            } catch (RuntimeException e) {
                log.warn("Query {} is left out of the matching of articles, since it cannot be read", query.id(), e);
            }
        }
        return read;
    }

    private static CompiledQuery read(
            KeptQuery kept,
            QueryPreparation preparation,
            ZonedDateTime now,
            KnownLabels labels,
            EntityColumns.Snapshot register) {
        labels.wereAsked();
        SearchQuery resolved = preparation.resolve(kept.query(), labels, register);
        ParsedQuery parsed = ParsedQuery.of(resolved, now, kept.locale());
        ParsedQuery later = ParsedQuery.of(resolved, now.plusDays(SOME_OTHER_DAY), kept.locale());
        boolean always =
                parsed.words().equals(later.words()) && parsed.figures().equals(later.figures());
        Criterion hits = preparation.prepare(parsed, labels, register, false).hits();
        return new CompiledQuery(
                kept,
                hits,
                RequiredTerms.of(hits),
                NamedEntities.of(resolved, hits),
                labels.wereAsked(),
                always ? null : now.toLocalDate(),
                System.nanoTime());
    }
}
