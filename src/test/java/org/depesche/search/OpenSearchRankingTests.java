package org.depesche.search;

import java.io.IOException;
import org.depesche.search.opensearch.OpenSearchShelf;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The order of hits, in a cluster. */
@Execution(ExecutionMode.CONCURRENT)
@Tag("slow")
@Tag("opensearch")
class OpenSearchRankingTests extends RankingTests {

    @Override
    Shelf shelf() throws IOException {
        return new OpenSearchShelf();
    }
}
