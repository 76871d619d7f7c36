package org.depesche.search;

import java.util.List;
import org.depesche.article.context.FigureInContext;
import org.depesche.register.Measure;

/** Finds new values of known series in the last days of the archive. */
public interface FiguresOfTheWeek {

    /** A new value and the value known before. */
    record News(Measure measure, FigureInContext now, FigureInContext before, ValueChange change) {}

    /** The most remarkable first. */
    List<News> latest(int most);
}
