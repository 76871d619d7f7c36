package org.depesche.search.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.names.EntityColumns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The kept queries as they are understood now. They are read again when an entity that they name is merged or hidden, when an
 * article has a source that the archive did not have, and when "datum:7d" means other days; and in turn every ten minutes,
 * since names of the register and of measures change. For one thread.
 */
@Component
class StandingQueries {

    private static final Logger log = LoggerFactory.getLogger(StandingQueries.class);

    private static final Duration READ_AGAIN_AFTER = Duration.ofMinutes(10);

    private static final int READ_AT_ONCE = 500;
    /** A call in every second reads 10,000 queries again in less than four minutes. */
    private static final int READ_AGAIN_AT_ONCE = 50;

    private final QueryCompilation compilation;
    private final ArticlePortions portions;
    private final Clock clock;

    private final Map<Long, KeptQuery> all = new HashMap<>();
    private final CompiledQueries queries = new CompiledQueries();
    private final KnownLabels labels = new KnownLabels();
    private EntityColumns.Snapshot register =
            new EntityColumns.Snapshot(new int[0], new byte[0], new String[0], 0, (id, name, locale) -> name);
    private LocalDate day = LocalDate.EPOCH;

    StandingQueries(QueryCompilation compilation, ArticlePortions portions, Clock clock) {
        this.compilation = compilation;
        this.portions = portions;
        this.clock = clock;
    }

    /** With those that cannot be read. */
    Set<Long> ids() {
        return Set.copyOf(all.keySet());
    }

    KnownLabels labels() {
        return labels;
    }

    void keep(Collection<KeptQuery> added, EntityColumns.Snapshot now) {
        become(now);
        added.forEach(query -> all.put(query.id(), query));
        read(List.copyOf(added));
    }

    void drop(Collection<Long> ids) {
        all.keySet().removeAll(ids);
        ids.forEach(queries::remove);
    }

    /** Reads again those that were read longest ago, and tries those that could not be read. */
    void readAgain(boolean failed, EntityColumns.Snapshot now) {
        become(now);
        List<KeptQuery> due =
                new ArrayList<>(queries.oldest(System.nanoTime() - READ_AGAIN_AFTER.toNanos(), READ_AGAIN_AT_ONCE));
        if (failed) {
            all.values().stream().filter(query -> !queries.has(query.id())).forEach(due::add);
        }
        read(due);
    }

    /**
     * Finds the queries that articles match.
     *
     * @param articles at most {@link ArticlePortion#MOST}
     * @param now the register, with all entities of the articles
     * @return the ids of queries by the id of each article that matches any
     */
    Map<Long, Set<Long>> matches(List<ArticleRow> articles, EntityColumns.Snapshot now) {
        become(now);
        boolean added = false;
        for (ArticleRow article : articles) {
            added |= labels.add(article);
        }
        if (added) {
            read(queries.kept(CompiledQuery::labelled));
        }
        if (articles.isEmpty()) {
            return Map.of();
        }
        try {
            return portions.ask(articles, portion -> matches(articles, portion));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<Long, Set<Long>> matches(List<ArticleRow> articles, ArticlePortion portion) throws IOException {
        ArticleTerms terms = ArticleTerms.of(portion);
        long existing = -1L >>> (ArticlePortion.MOST - articles.size());
        Map<Long, Set<Long>> found = new HashMap<>();
        for (CompiledQuery query : queries.candidates(terms)) {
            ArticleTerms.Told told = terms.of(query.matching());
            long matching = (told.isAll() ? told.sure() : matching(query, portion)) & existing;
            while (matching != 0) {
                long article =
                        articles.get(Long.numberOfTrailingZeros(matching)).id();
                found.computeIfAbsent(article, id -> new TreeSet<>())
                        .add(query.kept().id());
                matching &= matching - 1;
            }
        }
        return found;
    }

    private long matching(CompiledQuery query, ArticlePortion portion) throws IOException {
        try {
            return portion.matching(query.matching());
        } catch (RuntimeException e) {
            log.warn(
                    "Query {} is not compared with articles for some minutes, since it fails",
                    query.kept().id(),
                    e);
            queries.remove(query.kept().id());
            return 0;
        }
    }

    /** Reads again the queries that have another meaning with this register, or on this day. */
    private void become(EntityColumns.Snapshot now) {
        LocalDate today = LocalDate.now(clock);
        Set<Integer> moved = MovedEntities.between(register, now);
        register = now;
        if (!moved.isEmpty() || !today.equals(day)) {
            read(queries.kept(query -> query.day() != null && !query.day().equals(today)
                    || !Collections.disjoint(query.entities(), moved)));
        }
        day = today;
    }

    private void read(List<KeptQuery> some) {
        for (int start = 0; start < some.size(); start += READ_AT_ONCE) {
            List<KeptQuery> part = some.subList(start, Math.min(start + READ_AT_ONCE, some.size()));
            List<CompiledQuery> read = compilation.read(part, labels, register);
            part.forEach(query -> queries.remove(query.id()));
            read.forEach(queries::put);
        }
    }
}
