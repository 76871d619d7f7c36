package org.depesche.search;

import java.util.List;
import org.depesche.register.Measure;

/** New values of what was known before, in the last days that the archive has. */
public interface FiguresOfTheWeek {

    /** A new value and what was known before. */
    record News(Measure measure, OtherFigure now, OtherFigure before, ValueChange change) {}

    /** The most telling first. */
    List<News> latest(int most);
}
