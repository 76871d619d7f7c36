package org.depesche.alert.matching;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.depesche.alert.matching.AlertPosition.Change;
import org.depesche.alert.matching.AlertPosition.Place;
import org.depesche.search.matching.QueryMatching;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the next changed articles with the saved searches. The events are written in the transaction that moves the
 * place in the log, which only one node can lock: nothing is written twice, and nothing is lost when a process dies.
 */
@Component
public class ArticleComparison {

    private static final Logger log = LoggerFactory.getLogger(ArticleComparison.class);

    /** The changes of a transaction. */
    private static final int BATCH = 500;

    private final AlertPosition position;
    private final SavedQueries saved;
    private final QueryMatching matching;
    private final HitEvents events;

    ArticleComparison(AlertPosition position, SavedQueries saved, QueryMatching matching, HitEvents events) {
        this.position = position;
        this.saved = saved;
        this.matching = matching;
        this.events = events;
    }

    /**
     * Looks at the next changes.
     *
     * @return whether more may follow; false also while another node looks at them
     */
    @Transactional
    public boolean next() {
        Optional<Place> place = position.lock();
        if (place.isEmpty()) {
            return false;
        }
        if (position.isLost(place.get())) {
            int articles = position.restart();
            log.warn("Saved searches are compared with {} articles again, since the log does not reach back", articles);
            return true;
        }
        List<Change> changes = position.next(place.get(), BATCH);
        if (changes.isEmpty()) {
            return false;
        }
        if (saved.follow()) {
            Set<Long> articles = new LinkedHashSet<>();
            changes.forEach(change -> articles.add(change.article()));
            events.write(articles, matches(articles));
        }
        position.moveTo(changes.getLast());
        return changes.size() == BATCH;
    }

    private Map<Long, Set<Long>> matches(Set<Long> articles) {
        try {
            return matching.matches(articles);
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            log.debug("Articles are compared with saved searches one by one, to find the one that fails", e);
            return matchesOneByOne(articles);
        }
    }

    /** An article that can never be compared must not stop the others. */
    private Map<Long, Set<Long>> matchesOneByOne(Set<Long> articles) {
        Map<Long, Set<Long>> found = new HashMap<>();
        for (long article : articles) {
            try {
                found.putAll(matching.matches(List.of(article)));
            } catch (DataAccessException e) {
                throw e;
            } catch (RuntimeException e) {
                log.error("Article {} could not be compared with saved searches", article, e);
            }
        }
        return found;
    }
}
