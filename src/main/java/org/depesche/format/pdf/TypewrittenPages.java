package org.depesche.format.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.depesche.format.layout.PrintedLine;
import org.depesche.format.layout.PrintedPage;
import org.jspecify.annotations.Nullable;

/**
 * The text of pages in letters of one width and one size, which have no look but that of a plain text: messages of wires,
 * mails and telexes that were printed.
 */
final class TypewrittenPages {

    private static final int FEWEST_LINES = 8;

    /** A shorter line tells little of its letters. */
    private static final int SHORTEST = 12;

    private static final double SAME_WIDTH = 0.02;

    private static final double SAME_SIZE = 0.03;

    /** The width of a letter, in ems. */
    private static final double NARROWEST = 0.48;

    private static final double WIDEST = 0.72;

    private static final double MOST = 0.9;

    private static final int DEEPEST_INDENT = 60;

    private static final int MOST_BLANK_LINES = 3;

    private final List<PrintedPage> pages;
    private final double width;

    private TypewrittenPages(List<PrintedPage> pages, double width) {
        this.pages = pages;
        this.width = width;
    }

    /** The text with its blank lines and indents; null if the pages look otherwise. */
    static @Nullable String text(List<PrintedPage> pages) {
        List<PrintedLine> lines = pages.stream()
                .flatMap(page -> page.lines().stream())
                .filter(line -> line.text().length() >= SHORTEST && line.text().indexOf('\t') < 0)
                .toList();
        if (lines.size() < FEWEST_LINES) {
            return null;
        }
        List<Double> widths =
                lines.stream().map(TypewrittenPages::width).sorted().toList();
        double usual = widths.get(widths.size() / 2);
        double size = lines.getFirst().size();
        long same = lines.stream()
                .filter(line -> Math.abs(width(line) - usual) < SAME_WIDTH
                        && Math.abs(line.size() - size) < SAME_SIZE * size
                        && !line.bold()
                        && !line.italic())
                .count();
        boolean typewritten = usual > NARROWEST && usual < WIDEST && same >= MOST * lines.size();
        return typewritten ? new TypewrittenPages(pages, usual * size).text() : null;
    }

    private static double width(PrintedLine line) {
        return line.area().width() / (line.text().length() * line.size());
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (PrintedPage page : pages) {
            List<PrintedLine> lines = new ArrayList<>(page.lines());
            lines.sort(Comparator.comparingDouble(PrintedLine::baseline)
                    .thenComparingDouble(line -> line.area().left()));
            double left =
                    lines.stream().mapToDouble(line -> line.area().left()).min().orElse(0);
            double leading = leading(lines);
            double above = Double.NaN;
            for (PrintedLine line : lines) {
                long rows = Double.isNaN(above) ? 1 : Math.round((line.baseline() - above) / leading);
                text.append(rows == 0 ? "    " : "\n".repeat((int) Math.min(rows, MOST_BLANK_LINES + 1)));
                long indent = rows == 0 ? 0 : Math.round((line.area().left() - left) / width);
                text.append(" ".repeat(Math.clamp(indent, 0, DEEPEST_INDENT)))
                        .append(line.text().replace("\t", "    "));
                above = line.baseline();
            }
        }
        return text.append('\n').substring(Math.min(1, text.length()));
    }

    /** The distance of two lines between which no other is left out. */
    private static double leading(List<PrintedLine> lines) {
        List<Double> distances = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            double distance = lines.get(i).baseline() - lines.get(i - 1).baseline();
            if (distance > lines.get(i).size() / 2) {
                distances.add(distance);
            }
        }
        distances.sort(Double::compare);
        return distances.isEmpty() ? Double.MAX_VALUE : distances.get(distances.size() / 4);
    }
}
