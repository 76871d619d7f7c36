package org.depesche.search;

import java.io.IOException;
import org.depesche.search.opensearch.OpenSearchShelf;
import org.junit.jupiter.api.Tag;

/** The order of hits, in a cluster. */
@Tag("slow")
@Tag("opensearch")
class OpenSearchRankingTests extends RankingTests {

    @Override
    Shelf shelf() throws IOException {
        return new OpenSearchShelf();
    }
}
