package org.depesche.search.lucene.index;

import org.depesche.search.engine.OnLucene;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Reports that the index cannot follow the archive, for example because the disk is full. It is no part of readiness: this
 * node still answers searches and all other requests.
 */
@Component("indexHealthIndicator")
@OnLucene
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
