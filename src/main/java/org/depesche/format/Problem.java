package org.depesche.format;

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

    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** The problem {@code format.problem.<name>}. */
    static Problem of(String name, Object... arguments) {
        return new Problem(
                "format.problem." + name,
                Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
