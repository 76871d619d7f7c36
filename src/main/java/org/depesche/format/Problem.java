package org.depesche.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Why something could not be read, as a key of the message bundle {@code messages/format} with its arguments, so that
 * everyone can be told in their own language.
 *
 * @param key {@code format.problem.*}
 * @param arguments plain texts, in the order of the message's places
 */
public record Problem(String key, List<String> arguments) {

    /** The key of a problem that many items have; its second argument is the key of theirs, the others its arguments. */
    public static final String IN_A_ROW = "format.problem.in-a-row";

    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** The same of many items, one after the other: the number of them, this key, its arguments. */
    Problem inARow(int count) {
        List<String> all = new ArrayList<>(List.of(String.valueOf(count), key));
        all.addAll(arguments);
        return new Problem(IN_A_ROW, all);
    }

    /** The problem {@code format.problem.<name>}. */
    public static Problem of(String name, Object... arguments) {
        return new Problem(
                "format.problem." + name,
                Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
