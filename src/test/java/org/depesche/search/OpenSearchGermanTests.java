package org.depesche.search;

import java.io.IOException;
import org.depesche.search.opensearch.OpenSearchShelf;
import org.junit.jupiter.api.Tag;

/** German analysis, in a cluster. */
@Tag("slow")
@Tag("opensearch")
class OpenSearchGermanTests extends GermanTests {

    @Override
    Shelf shelf() throws IOException {
        return new OpenSearchShelf();
    }
}
