package org.depesche.search.opensearch.index;

import java.io.Serial;

/** The indexes under the name of this archive belong to another database, which may still be in use. */
final class ForeignIndexException extends ClusterAwayException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param index the beginning of the names */
    ForeignIndexException(String index) {
        super(("The indexes %s-… in the cluster are those of another database. Give each archive a name of its own"
                        + " (DEPESCHE_SEARCH_OPENSEARCH_INDEX); or delete them, if that database is gone")
                .formatted(index));
    }
}
