package org.depesche.search.lucene.count;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.depesche.search.counts.Counts;
import org.jspecify.annotations.Nullable;

/** The counts of all articles of segments. */
public interface Wholes {

    /** Null if the counts are unknown or may change with the register. */
    @Nullable
    Counts of(LeafReader segment) throws IOException;
}
