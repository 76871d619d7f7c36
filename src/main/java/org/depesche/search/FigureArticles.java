package org.depesche.search;

import java.io.IOException;
import org.apache.lucene.util.SparseFixedBitSet;

/** Asks the index of figures for articles. */
interface FigureArticles {

    /** The numbers of those that name such a figure. */
    SparseFixedBitSet with(FigureWanted figure) throws IOException;

    /** The same of all that the register calls as its measure is called. */
    default FigureWanted inRegister(FigureWanted figure) {
        return figure;
    }
}
