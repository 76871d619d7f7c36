package org.depesche.search.opensearch.index;

import java.io.IOException;
import java.io.Serial;

/** The cluster refuses a request: its index, its rights or the request itself are not right. */
public class ClusterErrorException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;

    /** @param type of the error, as OpenSearch names it: {@code index_not_found_exception} */
    ClusterErrorException(int status, String type, String message) {
        super(message);
        this.status = status;
        this.type = type;
    }

    int status() {
        return status;
    }

    public String type() {
        return type;
    }

    /** Whether user or password are wrong, or the user has no right to the index. */
    public boolean isDenied() {
        return status == 401 || status == 403;
    }

    public boolean isMissing() {
        return status == 404;
    }
}
