package org.depesche.ingest;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of the queue. One that broke off is taken up again by any node, later and later. */
@Configuration(proxyBeanMethods = false)
class IngestJobs {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final double LONGER = 1.5;

    /** Long, for who goes on with a run hurries its jobs. */
    private static final Duration WHILE_PAUSED = Duration.ofMinutes(5);

    /** @param runs when there is a scheduler, which is made of this */
    @Bean
    CustomTask<Void> ingestFile(FileJob work, ObjectProvider<IngestRuns> runs) {
        return Tasks.custom(IngestQueue.TASK, Void.class)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_PAUSE, LONGER))
                .execute((instance, context) -> {
                    IngestQueue.Job job = new IngestQueue.Job(instance.getId(), instance.getPriority());
                    FileJob.End end =
                            work.run(job, () -> context.getSchedulerState().isShuttingDown());
                    return switch (end) {
                        case FileJob.End.Through through -> new CompletionHandler.OnCompleteRemove<>();
                        case FileJob.End.Paused paused ->
                            (done, operations) -> {
                                operations.reschedule(done, Instant.now().plus(WHILE_PAUSED));
                                // its run may go on since, when this job was not yet there to be hurried
                                runs.getObject().hurryUnlessPaused(job.file());
                            };
                        case FileJob.End.GivenBack back ->
                            (done, operations) -> operations.reschedule(done, Instant.now());
                    };
                });
    }

    /** One thread: the archive is served meanwhile. */
    @Bean
    OneTimeTask<Void> retag(RetagJob job) {
        return Tasks.oneTime(RetagQueue.TASK)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_PAUSE, LONGER))
                .execute((instance, context) -> job.run(
                        RetagQueue.retagging(instance.getId()),
                        1,
                        () -> context.getSchedulerState().isShuttingDown(),
                        retagging -> {}));
    }

    /**
     * The library's own statement for PostgreSQL locks in a subquery, which the planner may run once for each row: then
     * the first node that looks takes all that waits, and whoever comes after waits behind it.
     */
    @Bean
    DbSchedulerCustomizer onlyWhatIsWorkedOnIsLocked() {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<JdbcCustomization> jdbcCustomization() {
                return Optional.of(new PostgreSqlJdbcCustomization(true, false));
            }
        };
    }

    /** Where another process works on the queue, or none is to: nothing is started. */
    @Bean
    @ConditionalOnProperty(name = "depesche.jobs", havingValue = "off")
    DbSchedulerStarter noJobs() {
        return () -> {};
    }
}
