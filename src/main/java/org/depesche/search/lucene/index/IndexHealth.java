package org.depesche.search.lucene.index;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Says when the index cannot follow the archive, say as its disk is full: searches then find what it has. Whoever must
 * decide whether to send readers here does not ask it, for all else is served.
 */
@Component("indexHealthIndicator")
class IndexHealth extends AbstractHealthIndicator {

    private final Indexing indexing;

    IndexHealth(Indexing indexing) {
        super("The index cannot be asked how it is");
        this.indexing = indexing;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        String problem = indexing.state().problem();
        if (problem.isEmpty()) {
            health.up();
        } else {
            health.outOfService().withDetail("problem", problem);
        }
    }
}
