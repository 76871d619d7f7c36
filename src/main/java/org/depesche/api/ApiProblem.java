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
record ApiProblem(int status, @Nullable String key, Map<String, Object> members, int retryAfter, String... arguments) {

    static final ApiProblem NOT_FOUND = of(404, "not-found");

    static ApiProblem of(int status) {
        return of(status, null);
    }

    static ApiProblem of(int status, @Nullable String key, String... arguments) {
        return new ApiProblem(status, key, Map.of(), 0, arguments);
    }

    /** A parameter or a member of JSON is wrong. */
    static ApiProblem ofField(String field, String key, String... arguments) {
        return new ApiProblem(400, key, Map.of("field", field), 0, arguments);
    }

    ApiProblem retryAfter(int seconds) {
        return new ApiProblem(status, key, members, seconds, arguments);
    }
}
