package org.depesche.curation.similarity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.depesche.search.ArticleSearch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the search for similar entities, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class SimilarEntityTask {

    static final String NAME = "likenesses";

    /** Without changes since the last run, the search ends at once. */
    private static final Duration PAUSE = Duration.ofMinutes(10);

    /** The search stops while the index is rebuilt, because readers wait for that. */
    @Bean
    RecurringTask<Void> searchForSimilarEntities(SimilarEntitySearch similarEntities, ArticleSearch search) {
        return Tasks.recurring(NAME, FixedDelay.of(PAUSE))
                .execute((instance, context) ->
                        similarEntities.run(() -> context.getSchedulerState().isShuttingDown()
                                || search.state().rebuilding()));
    }
}
