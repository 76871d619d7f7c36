package org.depesche.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

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

    /** The parameters of an address of this site, decoded; those that are encoded wrongly are left out. */
    public static MultiValueMap<String, String> parameters(String address) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        int query = address.indexOf('?');
        if (query < 0) {
            return parameters;
        }
        int end = address.indexOf('#', query);
        for (String parameter :
                (end < 0 ? address.substring(query + 1) : address.substring(query + 1, end)).split("&")) {
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                try {
                    parameters.add(
                            URLDecoder.decode(parameter.substring(0, equals), StandardCharsets.UTF_8),
                            URLDecoder.decode(parameter.substring(equals + 1), StandardCharsets.UTF_8));
                } catch (IllegalArgumentException e) {
                    // means nothing
                }
            }
        }
        return parameters;
    }

    /** Adds a parameter unless it is empty. */
    public static void put(Map<String, List<String>> parameters, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            parameters.put(name, List.of(value.toString()));
        }
    }
}
