package org.depesche.format.json;

import java.util.ArrayDeque;
import java.util.Deque;
import org.depesche.format.CleanText;
import org.depesche.format.Limits;
import org.depesche.format.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** The bounds of one JSON item, with its first problem. The item is read to its end all the same. */
final class JsonBounds {

    private static final int LONGEST_PATH = 200;

    private final Deque<String> path = new ArrayDeque<>();
    private final long line;
    private int values;
    private @Nullable Problem problem;

    /** @param line the line of the item if it has a line of its own, or 0 */
    JsonBounds(long line) {
        this.line = line;
    }

    /** Counts a value. Returns whether it may be kept. */
    boolean admit() {
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

    /** Notes a problem at the parser's position. The first problem stays. */
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
