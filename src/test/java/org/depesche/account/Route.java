package org.depesche.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.web.AccessSettings.AccessMode;
import org.depesche.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** A line of {@code routes.txt}: a route of the application and the people that it is open to. */
record Route(Openness open, List<String> methods, String pattern) {

    /** The people that a route is open to. */
    enum Openness {
        ALL,
        READER,
        SIGNED_IN,
        EDITOR,
        LEGAL,
        ADMIN,
        NOBODY;

        boolean to(@Nullable Role role, AccessMode reading) {
            return switch (this) {
                case ALL -> true;
                case READER -> reading == AccessMode.PUBLIC || role != null;
                case SIGNED_IN -> role != null;
                case EDITOR -> role != null && role != Role.READER;
                case LEGAL -> role == Role.LEGAL;
                case ADMIN -> role == Role.ADMIN;
                case NOBODY -> false;
            };
        }
    }

    /** The values of variables in paths, by their names; for any other name a number that nothing has. */
    private static final Map<String, String> VALUES = Map.of(
            "year", "1999",
            "month", "12",
            "day", "31",
            "slug", "x",
            "part", "1",
            "pair", "1-2",
            "sha256", "0".repeat(64));

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::((?:[^{}]|\\{[^{}]*})*))?}");
    private static final Pattern CHOICE = Pattern.compile("[a-z]+(\\|[a-z]+)+");

    static List<Route> all() {
        try {
            return new ClassPathResource("routes.txt", Route.class)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+"))
                    .map(part -> new Route(
                            Openness.valueOf(part[0].toUpperCase().replace('-', '_')),
                            List.of(part[1].split(",")),
                            part[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As in the table. */
    String line() {
        return String.join(",", new TreeSet<>(methods)) + " " + pattern;
    }

    /** A path that this route answers to. */
    String path() {
        String path = VARIABLE.matcher(pattern).replaceAll(variable -> {
            String rule = variable.group(2);
            String value = rule != null && CHOICE.matcher(rule).matches()
                    ? rule.substring(0, rule.indexOf('|'))
                    : VALUES.getOrDefault(variable.group(1), "999999999");
            return Matcher.quoteReplacement(value);
        });
        return path.replace("/**", "/x");
    }
}
