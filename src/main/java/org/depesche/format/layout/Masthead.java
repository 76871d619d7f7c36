package org.depesche.format.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes the name of a newspaper, which is larger than any headline, and the line of its date out of the first page. */
final class Masthead {

    private static final double ZONE = 0.2;
    private static final double LARGER = 2;
    private static final double HEADLINE = 1.3;
    private static final int MOST_WORDS = 4;

    /** The distance of the date below the name, in points. */
    private static final double NEAR = 70;

    private static final int TEXT = 60;

    private Masthead() {}

    static PrintedPage removed(PrintedPage page, double bodySize) {
        List<PrintedLine> top = page.lines().stream()
                .filter(line -> line.baseline() < ZONE * page.height())
                .sorted(Comparator.comparingDouble(PrintedLine::baseline))
                .toList();
        Optional<PrintedLine> name = top.stream()
                .filter(line -> line.size() > LARGER * bodySize)
                .max(Comparator.comparingDouble(PrintedLine::size))
                .filter(line -> line.text().split("\\s+").length <= MOST_WORDS && PageHead.isName(line.text()))
                .filter(line -> top.stream().filter(line::isSameSizeAs).count() == 1);
        if (name.isEmpty()) {
            return page;
        }
        Optional<PrintedLine> date = top.stream()
                .filter(line -> line.size() < HEADLINE * bodySize
                        && PageHead.DATE.matcher(line.text()).find()
                        && line.baseline() > name.get().baseline() - name.get().size()
                        && line.baseline() < name.get().baseline() + NEAR)
                .findFirst();
        if (date.isEmpty() || !hasHeadlineBelow(page, name.get(), date.get(), bodySize)) {
            return page;
        }
        double end = Math.max(name.get().baseline(), date.get().baseline()) + 2;
        Set<PrintedLine> head =
                Set.copyOf(top.stream().filter(line -> line.baseline() <= end).toList());
        List<String> told = new ArrayList<>(List.of(name.get().text()));
        top.stream()
                .filter(head::contains)
                .filter(line -> !line.equals(name.get()))
                .forEach(line -> told.add(line.text()));
        List<PrintedLine> rest =
                page.lines().stream().filter(line -> !head.contains(line)).toList();
        return page.with(rest, new PageHead(told));
    }

    /** Whether a headline comes next, before any text. */
    private static boolean hasHeadlineBelow(PrintedPage page, PrintedLine name, PrintedLine date, double bodySize) {
        double from = Math.max(name.baseline(), date.baseline());
        double text = page.lines().stream()
                .filter(line ->
                        line.baseline() > from && line.text().length() > TEXT && line.size() < HEADLINE * bodySize)
                .mapToDouble(PrintedLine::baseline)
                .min()
                .orElse(page.height());
        return page.lines().stream()
                .anyMatch(
                        line -> line.baseline() > from && line.baseline() < text && line.size() > HEADLINE * bodySize);
    }
}
