package org.depesche.format.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Joins large initial letters that reach over several lines with their words. */
final class DropCapital {

    private static final Pattern CAPITAL = Pattern.compile("[„“\"»«‚'’]{0,2}\\p{Lu}[.’']?|\\d{1,2}");

    private static final double LARGER = 1.7;
    private static final int MOST_LINES = 8;

    private DropCapital() {}

    static List<PrintedLine> joined(List<PrintedLine> lines) {
        List<PrintedLine> result = new ArrayList<>(lines);
        for (PrintedLine capital : lines) {
            if (CAPITAL.matcher(capital.text()).matches()) {
                PrintedLine first = lineBeside(capital, result);
                if (first != null) {
                    join(capital, first, result);
                }
            }
        }
        return result;
    }

    /** The topmost of the lines beside a large letter; null if there is none. */
    private static @Nullable PrintedLine lineBeside(PrintedLine capital, List<PrintedLine> lines) {
        PrintedLine first = null;
        for (PrintedLine line : lines) {
            if (isBeside(capital, line) && (first == null || line.baseline() < first.baseline())) {
                first = line;
            }
        }
        return first;
    }

    private static boolean isBeside(PrintedLine capital, PrintedLine line) {
        double gap = line.area().left() - capital.area().right();
        double height = capital.size() * 0.75;
        return capital.size() >= LARGER * line.size()
                && gap > -0.5 * line.size()
                && gap < 2 * line.size()
                && line.baseline() <= capital.baseline() + 1.2 * line.size()
                && line.baseline() > capital.baseline() - height - 0.1 * line.size();
    }

    private static void join(PrintedLine capital, PrintedLine first, List<PrintedLine> lines) {
        lines.remove(capital);
        int beside = 0;
        for (int i = 0; i < lines.size() && beside < MOST_LINES; i++) {
            PrintedLine line = lines.get(i);
            if (isBeside(capital, line)) {
                beside++;
                Area area = new Area(
                        capital.area().left(),
                        line.area().top(),
                        line.area().right(),
                        line.area().bottom());
                lines.set(i, line.withText(line.equals(first) ? capital.text() + line.text() : line.text(), area));
            }
        }
    }
}
