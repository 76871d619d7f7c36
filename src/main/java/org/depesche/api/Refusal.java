package org.depesche.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A request that cannot be answered, with the reason; becomes a problem document in the caller's language. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final String key;

    /** The parameter or member that is at fault; null if none is. */
    private final @Nullable String field;

    private final String[] arguments;

    private Refusal(HttpStatus status, String key, @Nullable String field, String... arguments) {
        super(key);
        this.status = status;
        this.key = key;
        this.field = field;
        this.arguments = arguments;
    }

    /** @param key the last part of a message's key, {@code api.problem.<key>} */
    static Refusal of(HttpStatus status, String key, String... arguments) {
        return new Refusal(status, key, null, arguments);
    }

    /** A parameter or member of JSON that cannot be read. */
    static Refusal field(String field, String key, String... arguments) {
        return new Refusal(HttpStatus.BAD_REQUEST, key, field, arguments);
    }

    static Refusal notFound() {
        return of(HttpStatus.NOT_FOUND, "not-found");
    }

    HttpStatus status() {
        return status;
    }

    String key() {
        return key;
    }

    @Nullable
    String field() {
        return field;
    }

    String[] arguments() {
        return arguments;
    }
}
