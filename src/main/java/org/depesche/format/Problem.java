package org.depesche.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A problem as a key of the message bundle {@code messages/format} with arguments, so that pages show it in the
 * reader's language.
 *
 * @param key {@code format.problem.*}
 * @param arguments plain texts for the placeholders of the message
 */
public record Problem(String key, List<String> arguments) {

    /**
     * The key of a problem that consecutive items share. Its second argument is the key of their problem, followed by
     * that problem's arguments.
     */
    public static final String IN_A_ROW = "format.problem.in-a-row";

    /**
     * The key of a problem with a file inside the file. Its second argument is the key of that problem, followed by that
     * problem's arguments.
     */
    public static final String INSIDE = "format.problem.inside";

    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** The same problem of several consecutive items. */
    Problem inARow(int count) {
        return within(IN_A_ROW, String.valueOf(count));
    }

    /** The same problem of a file inside the file, such as an attachment. */
    public Problem inside(String name) {
        return within(INSIDE, name);
    }

    private Problem within(String outer, String first) {
        List<String> all = new ArrayList<>(List.of(first, key));
        all.addAll(arguments);
        return new Problem(outer, all);
    }

    /** The problem {@code format.problem.<name>}. */
    public static Problem of(String name, Object... arguments) {
        return new Problem(
                "format.problem." + name,
                Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
