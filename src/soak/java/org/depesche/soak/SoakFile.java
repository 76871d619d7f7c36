package org.depesche.soak;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that is handed in.
 *
 * @param entries the files that a run must list for it: itself, or the files of a container
 */
record SoakFile(String name, byte[] bytes, List<Entry> entries) {

    /**
     * @param refused the key of the problem, where it is not even put in the queue
     */
    record Entry(
            String name, List<Expected> items, @Nullable String refused) {}

    /**
     * The outcome that an item must have: a version of a story, or a failure.
     *
     * @param story null: no article comes of it
     * @param problem the key of the reason why there is no article
     */
    record Expected(
            @Nullable Story story, int version, @Nullable String problem) {

        static Expected of(Story story, int version) {
            return new Expected(story, version, null);
        }

        static Expected problem(String key) {
            return new Expected(null, 0, "format.problem." + key);
        }

        /** An item that is sound, but no article. */
        boolean isSkipped() {
            return "format.problem.no-text-type".equals(problem);
        }
    }

    static SoakFile plain(String name, byte[] bytes, List<Expected> items) {
        return new SoakFile(name, bytes, List.of(new Entry(name, items, null)));
    }

    boolean isContainer() {
        return name.endsWith(".zip");
    }

    /** Whether any of it cannot be taken. */
    boolean fails() {
        return entries.stream()
                .anyMatch(entry -> entry.refused() != null
                        || entry.items().stream().anyMatch(item -> item.problem() != null && !item.isSkipped()));
    }

    List<Expected> items() {
        return entries.stream().flatMap(entry -> entry.items().stream()).toList();
    }
}
