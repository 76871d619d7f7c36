package org.depesche.ops.command;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.depesche.ingest.IngestItem;
import org.depesche.ingest.Outcome;

/** The progress of an import, as lines for the terminal. */
final class ImportProgress {

    private final long bytes;
    private final long begun = System.nanoTime();
    private final AtomicLong read = new AtomicLong();
    private final LongAdder before = new LongAdder();
    private final Map<Outcome, LongAdder> counts = new EnumMap<>(Outcome.class);

    /** @param bytes the size of all files */
    ImportProgress(long bytes) {
        this.bytes = bytes;
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, new LongAdder());
        }
    }

    void read(long more) {
        read.addAndGet(more);
    }

    /** Items that an earlier import settled. */
    void before(long items) {
        before.add(items);
    }

    void add(List<IngestItem> items) {
        items.forEach(item -> count(item.outcome()).increment());
    }

    long of(Outcome outcome) {
        return count(outcome).sum();
    }

    private LongAdder count(Outcome outcome) {
        return counts.getOrDefault(outcome, new LongAdder());
    }

    private long items() {
        return counts.values().stream().mapToLong(LongAdder::sum).sum();
    }

    private double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }

    /** 34 %  17,012 articles  1,034/s  32 s left. */
    String line() {
        double share = bytes == 0 ? 1 : Math.min(1, (double) read.get() / bytes);
        String left = share < .005 || seconds() < 3
                ? ""
                : "  " + time(Duration.ofSeconds(Math.round(seconds() / share * (1 - share)))) + " left";
        return String.format(
                Locale.ROOT, "%3.0f %%  %,d articles  %,.0f/s%s", share * 100, items(), items() / seconds(), left);
    }

    String summary() {
        StringBuilder summary = new StringBuilder(String.format(
                Locale.ROOT,
                "%,d articles in %s (%,.0f/s)",
                items(),
                time(Duration.ofSeconds(Math.round(seconds()))),
                items() / seconds()));
        String separator = ": ";
        for (Outcome outcome : Outcome.values()) {
            if (of(outcome) > 0) {
                summary.append(separator).append(String.format(Locale.ROOT, "%,d %s", of(outcome), outcome.code()));
                separator = ", ";
            }
        }
        if (before.sum() > 0) {
            summary.append(String.format(Locale.ROOT, "; %,d imported before", before.sum()));
        }
        return summary.toString();
    }

    private static String time(Duration time) {
        return time.toHours() > 0
                ? time.toHours() + " h " + time.toMinutesPart() + " min"
                : time.toMinutes() > 0
                        ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
                        : time.toSeconds() + " s";
    }
}
