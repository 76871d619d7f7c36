package org.depesche.curation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.depesche.search.ArticleSearch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for pairs that may be one, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class CurationJobs {

    static final String LIKENESSES = "likenesses";

    /** Where nothing has changed since, it ends at once. */
    private static final Duration PAUSE = Duration.ofMinutes(10);

    /** Not while the index is built, for which readers wait. */
    @Bean
    RecurringTask<Void> searchForLikenesses(LikenessSearch likenesses, ArticleSearch search) {
        return Tasks.recurring(LIKENESSES, FixedDelay.of(PAUSE))
                .execute((instance, context) ->
                        likenesses.run(() -> context.getSchedulerState().isShuttingDown()
                                || search.state().rebuilding()));
    }
}
