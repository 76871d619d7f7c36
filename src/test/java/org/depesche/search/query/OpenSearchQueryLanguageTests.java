package org.depesche.search.query;

import java.io.IOException;
import org.depesche.search.Shelf;
import org.depesche.search.opensearch.OpenSearchShelf;
import org.junit.jupiter.api.Tag;

/** The language of the search box, asked of a cluster. */
@Tag("slow")
@Tag("opensearch")
class OpenSearchQueryLanguageTests extends QueryLanguageTests {

    @Override
    Shelf shelf() throws IOException {
        return new OpenSearchShelf();
    }
}
