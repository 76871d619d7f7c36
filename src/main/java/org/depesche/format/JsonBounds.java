package org.depesche.format;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** What one item of JSON may hold, and the first thing that is wrong with it: it is read to its end all the same. */
final class JsonBounds {

    private static final int LONGEST_PATH = 200;

    private final Deque<String> path = new ArrayDeque<>();
    private final long line;
    private int values;
    private @Nullable Problem problem;

    /** @param line of the file that the item is on, where it is one alone; else 0 */
    JsonBounds(long line) {
        this.line = line;
    }

    /** Takes one more value. Returns whether it may be kept. */
    boolean take() {
        values++;
        return values <= Limits.JSON_VALUES;
    }

    boolean isExceeded() {
        return values > Limits.JSON_VALUES;
    }

    int values() {
        return values;
    }

    void enter(String name) {
        path.addLast(name);
    }

    void leave() {
        path.removeLast();
    }

    boolean isTooDeep() {
        return path.size() > Limits.JSON_DEPTH;
    }

    /** Notes what is wrong where the parser stands; the first thing stays. */
    void refuse(String name, JsonParser at) {
        if (problem == null) {
            String where = CleanText.line(String.join(".", path));
            problem = Problem.of(
                    name,
                    where.length() > LONGEST_PATH ? where.substring(0, LONGEST_PATH) + "…" : where,
                    line > 0 ? line : at.currentTokenLocation().getLineNr());
        }
    }

    @Nullable
    Problem problem() {
        return problem;
    }
}
