package org.depesche.account.log;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Logs sign-ins, refusals and reads of unpublished articles. Anybody can cause such entries, for example by guessing
 * passwords: therefore equal entries of an hour share one line with a count, and each kind has a limited number of
 * lines an hour; the rest is counted in one line. The log is written in the background.
 */
@Component
public class AccessLog {

    private static final Logger log = LoggerFactory.getLogger(AccessLog.class);

    private static final Duration FOLDED = Duration.ofHours(1);
    private static final int MOST_LINES = 300;
    private static final int LONGEST = 120;

    /** The content of a line. */
    private record Said(
            String who, String what, String about, @Nullable String detail) {

        /** The line for all further entries of the same kind. */
        Said ofMany() {
            return new Said("", what, "…", null);
        }
    }

    /** A line of the log, with the number of equal entries since it was written. */
    private static final class Line {

        private final Said said;
        private final OffsetDateTime first;
        private volatile OffsetDateTime last;
        private final AtomicInteger unwritten = new AtomicInteger();
        private volatile long id;

        Line(Said said, OffsetDateTime now) {
            this.said = said;
            this.first = now;
            this.last = now;
        }

        void again(OffsetDateTime now) {
            last = now;
            unwritten.incrementAndGet();
        }

        void begin(ActionLog actions) {
            id = actions.begin(first, said.who(), said.what(), said.about(), said.detail());
            unwritten.decrementAndGet();
        }

        /** Writes the count without blocking {@link #again}. */
        synchronized void count(ActionLog actions) {
            int times = unwritten.get();
            if (id != 0 && times > 0) {
                actions.again(id, times, last);
                unwritten.addAndGet(-times);
            }
        }
    }

    private final ActionLog actions;
    private final Duration kept;
    private final Clock clock;

    private final Cache<Said, Line> lines;

    /** The lines that are not written yet, in their order. */
    private final Queue<Line> fresh = new ConcurrentLinkedQueue<>();

    /** The number of lines of this hour by kind. */
    private final Cache<String, AtomicInteger> kinds =
            Caffeine.newBuilder().expireAfterWrite(FOLDED).build();

    AccessLog(ActionLog actions, LogSettings settings, Clock clock) {
        this.actions = actions;
        this.kept = settings.keepAccess();
        this.clock = clock;
        this.lines = Caffeine.newBuilder()
                .expireAfterWrite(FOLDED)
                .<Said, Line>removalListener((said, line, why) -> counted(List.of(Objects.requireNonNull(line))))
                .build();
    }

    /**
     * Adds an entry.
     *
     * @param what the last part of the key {@code account.log.access.<what>}
     */
    public void add(String who, String what, String about, @Nullable String detail) {
        Said said = new Said(clean(who), "access." + what, clean(about), detail == null ? null : clean(detail));
        Line known = lines.getIfPresent(said);
        if (known == null) {
            int sofar = kinds.get(said.what(), kind -> new AtomicInteger()).incrementAndGet();
            known = lines.get(sofar > MOST_LINES ? said.ofMany() : said, this::begun);
        }
        known.again(OffsetDateTime.now(clock));
    }

    private Line begun(Said said) {
        Line line = new Line(said, OffsetDateTime.now(clock));
        fresh.add(line);
        return line;
    }

    /** Writes new lines. If the database is away, they wait. */
    @Scheduled(fixedDelay = 1000)
    synchronized void writeLines() {
        try {
            for (Line line = fresh.peek(); line != null; line = fresh.peek()) {
                line.begin(actions);
                fresh.remove();
            }
        } catch (DataAccessException | TransactionException e) {
            log.warn("Entries of /admin/log wait until the database answers: {}", e.toString());
        }
    }

    /** Writes new lines and the counts of all. */
    @Scheduled(fixedDelay = 60_000)
    @PreDestroy
    void writeCounts() {
        writeLines();
        counted(lines.asMap().values());
    }

    /** Deletes old entries about access, which are personal data. Entries about changes stay. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT12H")
    void clean() {
        int forgotten = actions.forgetAccess(OffsetDateTime.now(clock).minus(kept));
        if (forgotten > 0) {
            log.info("Forgot {} entries about access that are older than {} days", forgotten, kept.toDays());
        }
    }

    private void counted(Collection<Line> some) {
        try {
            some.forEach(line -> line.count(actions));
        } catch (DataAccessException | TransactionException e) {
            log.warn("Counts of /admin/log wait until the database answers: {}", e.toString());
        }
    }

    /** A text as one line of limited length. */
    private static String clean(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", " ").strip();
        return plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
