package org.depesche.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the address of a page with its parameters. */
public final class Address {

    private Address() {}

    /** {@code /search?q=Hafen&person=4&person=9}; the path alone where there are no parameters. */
    public static String of(String path, Map<String, List<String>> parameters) {
        String query = parameters.entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream()
                        .map(value -> parameter.getKey() + "="
                                + URLEncoder.encode(value, StandardCharsets.UTF_8)
                                        .replace("+", "%20")))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** Adds a parameter unless it is empty. */
    public static void put(Map<String, List<String>> parameters, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            parameters.put(name, List.of(value.toString()));
        }
    }
}
