package org.depesche.format.wire;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rights to an article in one line. Terms of use stand beside the copyright, because archives must heed them. */
final class Rights {

    private Rights() {}

    /** The copyright and the terms of use; null if there are neither. */
    static @Nullable String of(@Nullable String copyright, Collection<@Nullable String> terms) {
        String rights = Stream.concat(
                        Stream.ofNullable(copyright), terms.stream().filter(Objects::nonNull))
                .map(String::valueOf)
                .distinct()
                .map(one -> one.matches(".*[.!?]") ? one : one + ".")
                .collect(Collectors.joining(" "));
        boolean one = terms.stream().noneMatch(Objects::nonNull);
        return rights.isEmpty() ? null : one ? copyright : rights;
    }
}
