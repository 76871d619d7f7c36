package org.depesche.search.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.changes.ArticleRows;
import org.depesche.search.names.EntityColumns;
import org.springframework.stereotype.Component;

/**
 * Compares articles with kept queries, exactly as a search at this moment would. The articles are read from the database
 * into a small index in memory, so it needs no engine to have them already, and is one code for all engines.
 */
@Component
public class QueryMatching {

    private final StandingQueries queries;
    private final ArchiveLabels archive;
    private final ArticleRows rows;
    private final EntityColumns entities;

    QueryMatching(StandingQueries queries, ArchiveLabels archive, ArticleRows rows, EntityColumns entities) {
        this.queries = queries;
        this.archive = archive;
        this.rows = rows;
        this.entities = entities;
    }

    /** The ids of the kept queries, with those that cannot be read. */
    public synchronized Set<Long> kept() {
        return queries.ids();
    }

    /** Keeps queries, instead of those with the same ids. One that cannot be read matches nothing and is logged. */
    public synchronized void keep(Collection<KeptQuery> added) {
        archive.addIfDue(queries.labels());
        queries.keep(added, entities.now());
    }

    public synchronized void drop(Collection<Long> ids) {
        queries.drop(ids);
    }

    /** Must be called about once in a second: reads some queries again, so that they know new names and sources. */
    public synchronized void refresh() {
        boolean renewed = archive.addIfDue(queries.labels());
        queries.readAgain(renewed, entities.now());
    }

    /**
     * Finds the queries that articles match. Articles that readers may not see match none.
     *
     * @return the ids of queries by the id of each article that matches any
     */
    public synchronized Map<Long, Set<Long>> matches(Collection<Long> articles) {
        Map<Long, Set<Long>> found = new HashMap<>();
        for (List<Long> readable : rows.portions(articles)) {
            for (int start = 0; start < readable.size(); start += ArticlePortion.MOST) {
                int end = Math.min(start + ArticlePortion.MOST, readable.size());
                List<ArticleRow> loaded = rows.load(readable.subList(start, end));
                learn(loaded);
                found.putAll(queries.matches(loaded, entities.now()));
            }
        }
        return found;
    }

    private void learn(List<ArticleRow> articles) {
        Set<Integer> named = new HashSet<>();
        for (ArticleRow article : articles) {
            for (int entity : article.entities()) {
                named.add(entity);
            }
        }
        entities.learn(named);
    }
}
