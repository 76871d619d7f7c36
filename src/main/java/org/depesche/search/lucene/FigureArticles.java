package org.depesche.search.lucene;

import java.io.IOException;
import org.apache.lucene.util.SparseFixedBitSet;
import org.depesche.search.query.FigureWanted;

/** Asks the index of figures for articles. */
public interface FigureArticles {

    /** The numbers of those that name such a figure. */
    SparseFixedBitSet with(FigureWanted figure) throws IOException;

    /** The same of all that the register calls as its measure is called. */
    default FigureWanted inRegister(FigureWanted figure) {
        return figure;
    }
}
