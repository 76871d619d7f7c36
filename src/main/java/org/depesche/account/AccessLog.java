package org.depesche.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Tells in the log who came in, who was refused, and who saw what readers do not see. Anybody can make such entries, by
 * guessing passwords say: what is the same within an hour is therefore one line, whose count is written now and then, and
 * of one kind there are so many lines an hour at most; the rest is counted in one.
 */
@Component
class AccessLog {

    private static final Logger log = LoggerFactory.getLogger(AccessLog.class);

    private static final Duration FOLDED = Duration.ofHours(1);
    private static final int MOST_LINES = 300;
    private static final int LONGEST = 120;

    /** What a line of the log says. */
    private record Said(
            String who, String what, String about, @Nullable String detail) {

        /** What is said of all that have no line of their own any more. */
        Said ofMany() {
            return new Said("", what, "…", null);
        }
    }

    /** A line that stands in the log, and how often the same happened since its count was written. */
    private static final class Line {

        private final long id;
        private int more;
        private volatile OffsetDateTime last = OffsetDateTime.now();

        Line(long id) {
            this.id = id;
        }

        synchronized void again() {
            more++;
            last = OffsetDateTime.now();
        }

        synchronized int take() {
            int taken = more;
            more = 0;
            return taken;
        }

        /** Holds up nobody who counts meanwhile. */
        void write(ActionLog actions) {
            int taken = take();
            if (taken > 0) {
                actions.again(id, taken, last);
            }
        }
    }

    private final ActionLog actions;

    private final Cache<Said, Line> lines;

    /** How many lines of a kind there are of this hour. */
    private final Cache<String, AtomicInteger> kinds =
            Caffeine.newBuilder().expireAfterWrite(FOLDED).build();

    AccessLog(ActionLog actions) {
        this.actions = actions;
        this.lines = Caffeine.newBuilder()
                .expireAfterWrite(FOLDED)
                .removalListener((Said said, Line line, RemovalCause why) -> write(line))
                .build();
    }

    /**
     * Enters that something happened. That it cannot be entered stops nobody.
     *
     * @param what the last part of the key {@code account.log.access.<what>}
     */
    void add(String who, String what, String about, @Nullable String detail) {
        try {
            add(new Said(
                    clean(who, LONGEST),
                    "access." + what,
                    clean(about, LONGEST),
                    detail == null ? null : clean(detail, LONGEST)));
        } catch (DataAccessException | TransactionException e) {
            log.warn("Not in the log: {} {} {}: {}", what, clean(who, LONGEST), clean(about, LONGEST), e.toString());
        }
    }

    private void add(Said said) {
        Line known = lines.getIfPresent(said);
        if (known != null) {
            known.again();
            return;
        }
        int sofar = kinds.get(said.what(), kind -> new AtomicInteger()).incrementAndGet();
        Said shown = sofar > MOST_LINES ? said.ofMany() : said;
        boolean[] begun = {false};
        Line line = lines.get(shown, which -> {
            begun[0] = true;
            return new Line(actions.begin(which.who(), which.what(), which.about(), which.detail()));
        });
        if (!begun[0]) {
            line.again();
        }
    }

    /** The counts, as they are by now. */
    @Scheduled(fixedDelay = 60_000)
    void writeCounts() {
        lines.asMap().values().forEach(this::write);
    }

    @PreDestroy
    void end() {
        writeCounts();
    }

    private void write(@Nullable Line line) {
        try {
            if (line != null) {
                line.write(actions);
            }
        } catch (DataAccessException | TransactionException e) {
            log.warn("A count of the log was not written: {}", e.toString());
        }
    }

    /** One line, and as much of it as helps. */
    private static String clean(String text, int most) {
        String plain = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", " ").strip();
        return plain.codePointCount(0, plain.length()) <= most
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, most)) + "…";
    }
}
