package org.depesche.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The events, and the state of things over time: told as they come, and in a table at the end. */
final class Chronicle {

    private final long begun = System.nanoTime();
    private final Map<Accident, Integer> accidents = new EnumMap<>(Accident.class);
    private final List<Sample> samples = Collections.synchronizedList(new ArrayList<>());
    private final List<Duration> takenUp = new ArrayList<>();
    private final List<String> notes = Collections.synchronizedList(new ArrayList<>());

    private record Sample(Duration at, long articles, long waiting, List<Long> memory) {}

    private Duration now() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    void tell(String what) {
        System.out.printf("%6d s  %s%n", now().toSeconds(), what);
    }

    /** To be said at the end too. */
    void note(String what) {
        tell(what);
        notes.add(what);
    }

    void count(Accident accident) {
        accidents.merge(accident, 1, Integer::sum);
    }

    /** How long the work of a node that died lay there. */
    void takenUp(Duration after) {
        takenUp.add(after);
    }

    Duration longestTakenUp() {
        return takenUp.stream().max(Duration::compareTo).orElse(Duration.ZERO);
    }

    void sample(JdbcClient jdbc, Supplier<List<Long>> memory) {
        try {
            samples.add(new Sample(
                    now(),
                    jdbc.sql("select count(*) from article").query(Long.class).single(),
                    jdbc.sql("select count(*) from ingest_file where state = 'PENDING'")
                            .query(Long.class)
                            .single(),
                    memory.get()));
        } catch (DataAccessException e) {
            // it is away just now
        }
    }

    /** At most so many lines of the samples. */
    private List<String> lines(int most) {
        List<String> lines = new ArrayList<>();
        int step = Math.max(1, (samples.size() + most - 1) / most);
        Sample before = new Sample(Duration.ZERO, 0, 0, List.of());
        for (int i = 0; i < samples.size(); i += step) {
            Sample sample = samples.get(i);
            double seconds = sample.at.minus(before.at).toMillis() / 1000.0;
            lines.add("%7d %9d %9.1f %9d %8s"
                    .formatted(
                            sample.at.toSeconds(),
                            sample.articles,
                            seconds == 0 ? 0 : (sample.articles - before.articles) / seconds,
                            sample.waiting,
                            sample.memory.stream().map("%6d"::formatted).collect(Collectors.joining(" "))));
            before = sample;
        }
        return lines;
    }

    String table() {
        StringBuilder table = new StringBuilder("\nAccidents\n");
        accidents.forEach((accident, count) -> table.append("%5d  %s%n".formatted(count, accident.words)));
        List<Duration> sorted = takenUp.stream().sorted().toList();
        if (!sorted.isEmpty()) {
            table.append("%nWork of dead nodes was free for others after %d s (median), %d s (longest), %d pieces%n"
                    .formatted(
                            sorted.get(sorted.size() / 2).toSeconds(),
                            longestTakenUp().toSeconds(),
                            sorted.size()));
        }
        table.append("\n seconds  articles  a second   waiting  memory in MB: nodes, import\n");
        lines(40).forEach(line -> table.append(line).append('\n'));
        table.append("\nNoted\n");
        notes.forEach(note -> table.append("  ").append(note).append('\n'));
        return table.toString();
    }
}
