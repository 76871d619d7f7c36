package org.depesche.format.readers;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rights to an article in one line. Terms of use stand beside the copyright, because archives must heed them. */
public final class Rights {

    /** Words that say that there are no terms. */
    private static final Pattern NONE = Pattern.compile("(?i)(?:keine?|none|no|n/?a|-+)\\.?");

    private static final Pattern SIGN = Pattern.compile("^(?:©|\\([cC]\\)|Copyright)\\s*");

    private Rights() {}

    /** Whether terms are the copyright again: "(c) Kurier" beside "© 2024 Kurier". */
    private static boolean repeats(String term, @Nullable String copyright) {
        String holder = SIGN.matcher(term).replaceFirst("");
        return copyright != null && !holder.equals(term) && copyright.contains(holder);
    }

    /** The copyright and the terms of use; null if there are neither. */
    public static @Nullable String of(@Nullable String copyright, Collection<@Nullable String> terms) {
        List<String> stated = Stream.concat(
                        Stream.ofNullable(copyright), terms.stream().filter(Objects::nonNull))
                .map(String::valueOf)
                .filter(one -> !one.isBlank() && !NONE.matcher(one).matches())
                .distinct()
                .filter(one -> one.equals(copyright) || !repeats(one, copyright))
                .toList();
        if (stated.size() < 2) {
            return stated.isEmpty() ? null : stated.getFirst();
        }
        return stated.stream()
                .map(one -> one.matches(".*[.!?]") ? one : one + ".")
                .collect(Collectors.joining(" "));
    }
}
