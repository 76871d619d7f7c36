package org.depesche.format.layout;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Leaves out advertisements, which papers frame and call so. */
final class Advertisements {

    private static final Pattern LABEL = Pattern.compile(
            "(?i)[-–—\\s]{0,3}(?:anzeigen?|werbung|advertisements?|advertorial|paid content)[-–—\\s]{0,3}");

    /** The distance of a label above its frame, in points. */
    private static final double NEAR = 14;

    /** Advertisements of a page; one of small advertisements has a hundred. */
    private static final int MOST = 300;

    private Advertisements() {}

    /** The page without the lines in the frames of advertisements. */
    static PrintedPage removed(PrintedPage page) {
        Set<PrintedLine> labels = page.lines().stream()
                .filter(line -> LABEL.matcher(line.text()).matches())
                .limit(MOST)
                .collect(Collectors.toSet());
        List<Area> frames = labels.stream()
                .map(label -> frameOf(label, page.boxes()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (labels.isEmpty()) {
            return page;
        }
        List<PrintedLine> kept = page.lines().stream()
                .filter(line -> !(labels.contains(line) && (!frames.isEmpty() || isInCapitals(line)))
                        && frames.stream().noneMatch(frame -> holds(frame, line)))
                .toList();
        return page.with(kept, page.head());
    }

    /** Whether a label is no word of a text by its letters alone. */
    private static boolean isInCapitals(PrintedLine label) {
        return label.text().equals(label.text().toUpperCase(Locale.ROOT));
    }

    /** The smallest frame round a label or close below it. */
    private static Optional<Area> frameOf(PrintedLine label, List<Area> boxes) {
        double middle = (label.area().left() + label.area().right()) / 2;
        return boxes.stream()
                .filter(box -> box.contains(middle, label.baseline()) || box.contains(middle, label.baseline() + NEAR))
                .min(Comparator.comparingDouble(box -> box.width() * box.height()));
    }

    private static boolean holds(Area frame, PrintedLine line) {
        return frame.contains((line.area().left() + line.area().right()) / 2, line.baseline());
    }
}
