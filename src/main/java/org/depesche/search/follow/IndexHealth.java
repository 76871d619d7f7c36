package org.depesche.search.follow;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Reports that the index cannot follow the archive, for example because the disk is full or the cluster is away. It is no
 * part of readiness: this node still answers all other requests.
 */
@Component("indexHealthIndicator")
class IndexHealth extends AbstractHealthIndicator {

    private final OperatedIndex index;

    IndexHealth(OperatedIndex index) {
        super("The state of the index cannot be read");
        this.index = index;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        String problem = index.state().problem();
        if (problem.isEmpty()) {
            health.up();
        } else {
            health.outOfService().withDetail("problem", problem);
        }
    }
}
