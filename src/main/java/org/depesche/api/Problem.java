package org.depesche.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The content of a problem document.
 *
 * @param key the last part of the detail's message key, {@code api.problem.<key>}; null for the message of the status
 * @param members further members of the document
 * @param retryAfter the seconds after which the client may try again; 0 if unknown
 */
record Problem(int status, @Nullable String key, Map<String, Object> members, int retryAfter, String... arguments) {

    static final Problem NOT_FOUND = of(404, "not-found");

    static Problem of(int status) {
        return of(status, null);
    }

    static Problem of(int status, @Nullable String key, String... arguments) {
        return new Problem(status, key, Map.of(), 0, arguments);
    }

    /** A parameter or a member of JSON is wrong. */
    static Problem ofField(String field, String key, String... arguments) {
        return new Problem(400, key, Map.of("field", field), 0, arguments);
    }

    Problem retryAfter(int seconds) {
        return new Problem(status, key, members, seconds, arguments);
    }
}
