package org.depesche.format.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes running heads, page numbers and footers out of pages: lines that the file itself marks so, lines at the same
 * place on several pages, and lines that look like a running head at the edge of a page.
 */
final class RunningHeads {

    /** The part of the page's height at its edges where running heads stand. */
    private static final double ZONE = 0.12;

    /** A text at the same place on so many of the pages runs over them: left and right pages have their own. */
    private static final double SHARE = 0.3;

    /** Rows at each edge of a page that may be running heads. */
    private static final int ROWS = 3;

    /** Lines at the edge of a page. Where more are, they are text. */
    private static final int MOST_IN_ZONE = 100;

    private static final double SAME_PLACE = 4;

    /** The distance of running heads from the text, in ems: with a number of the page, and without. */
    private static final double APART = 1.8;

    private static final double FAR_APART = 2.5;

    /** The part of the page's height above which no other line stands. */
    private static final double HIGHEST = 0.08;

    private static final Pattern PAGE =
            Pattern.compile("(?i)(?:[-–—|·]\\s*)?(?:(?:seite|page|pagina|s\\.|p\\.)\\s*)?\\d{1,4}"
                    + "(?:\\s*(?:/|von|of)\\s*\\d{1,4})?(?:\\s*[-–—|·])?|[ivxl]{1,6}");

    /** The name of the paper's site. */
    private static final String HOST = "(?:www\\.)?[\\p{L}\\d-]{2,40}(?:\\.[\\p{L}\\d-]{2,20}){1,2}";

    /** The forms of rows at the edge of a page. */
    private static final Pattern NUMBERED = Pattern.compile("(?i).*\\b(?:seite|page)\\s*[A-Z]?\\d{1,4}\\b.*"
            + "|.*\\b(?:nr\\.|no\\.|ausgabe|issue|vol\\.)\\s*\\d+.*|\\d{1,3} \\| .*|.* \\| \\d{1,3}(?: \\| )?"
            + "|\\d{1,4}\\s+" + HOST + "(?: \\| )?|" + HOST + "\\s+\\d{1,4}(?: \\| )?"
            + "|\\d{1,3} \\p{L}.{3,40} \\d{1,2}/\\d{2,4}(?: \\| )?|\\p{L}.{3,40} \\d{1,2}/\\d{2,4} \\d{1,3}(?: \\| )?");

    /** The contacts that letterheads print at the foot of a page. */
    private static final Pattern CONTACT = Pattern.compile(
            "(?i)\\btel(?:efon)?[.:]? ?[+\\d(]|\\bfax\\b|www\\.|https?://|\\S@\\S|\\biban\\b|\\bhrb\\b|geschäftsführer(?:in)?:|©|copyright|all rights reserved|alle rechte vorbehalten");

    /** A note with its number close before it. */
    private static final Pattern FOOTNOTE = Pattern.compile("\\d{1,2}\\p{Lu}\\p{Ll}");

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final List<PrintedPage> pages;
    /** The pages on which a text stands in a place. */
    private final Map<String, Set<Integer>> repeated = new HashMap<>();

    private final double bodySize;

    private RunningHeads(List<PrintedPage> pages, double bodySize) {
        this.pages = pages;
        this.bodySize = bodySize;
        for (PrintedPage page : pages) {
            for (PrintedLine line : page.lines()) {
                if (zone(page, line) != 0) {
                    repeated.computeIfAbsent(key(line, 0), key -> new HashSet<>())
                            .add(page.number());
                }
            }
        }
    }

    /** The pages without running heads, which become the heads of the pages. */
    static List<PrintedPage> removed(List<PrintedPage> pages, double bodySize) {
        RunningHeads heads = new RunningHeads(pages, bodySize);
        return pages.stream().map(heads::without).toList();
    }

    private PrintedPage without(PrintedPage page) {
        Set<PrintedLine> heads = new HashSet<>();
        heads.addAll(atEdge(page, -1));
        heads.addAll(atEdge(page, 1));
        page.lines().stream().filter(PrintedLine::margin).forEach(heads::add);
        List<String> told = new ArrayList<>(page.head().lines());
        page.lines().stream()
                .filter(line -> heads.contains(line) && !isFootnote(line))
                .sorted(Comparator.comparingDouble(PrintedLine::baseline))
                .map(PrintedLine::text)
                .forEach(told::add);
        List<PrintedLine> kept =
                page.lines().stream().filter(line -> !heads.contains(line)).toList();
        return page.with(kept, new PageHead(told));
    }

    private static boolean isFootnote(PrintedLine line) {
        return !line.raised().isEmpty() || FOOTNOTE.matcher(line.text()).lookingAt();
    }

    /** The running heads at the upper (-1) or lower (1) edge, from the edge inwards up to the first other line. */
    private Set<PrintedLine> atEdge(PrintedPage page, int edge) {
        Set<PrintedLine> heads = new HashSet<>();
        List<PrintedLine> zone = page.lines().stream()
                .filter(line -> zone(page, line) == edge)
                .sorted(Comparator.comparingDouble(line -> -edge * line.baseline()))
                .toList();
        if (zone.size() > MOST_IN_ZONE) {
            return heads;
        }
        int rows = 0;
        double row = Double.NaN;
        for (PrintedLine line : zone) {
            if (Double.isNaN(row) || Math.abs(line.baseline() - row) > SAME_PLACE) {
                rows++;
                row = line.baseline();
            }
            if (rows > ROWS) {
                break;
            }
            if (isRepeated(line) || PAGE.matcher(line.text()).matches() || isHead(page, line, zone)) {
                heads.add(line);
            }
        }
        return heads;
    }

    private boolean isRepeated(PrintedLine line) {
        Set<Integer> same = new HashSet<>();
        for (int place = -1; place <= 1; place++) {
            same.addAll(repeated.getOrDefault(key(line, place), Set.of()));
        }
        return pages.size() > 1 && same.size() >= Math.max(2, SHARE * pages.size());
    }

    /** Whether a line at the edge has the number of the page or the date, in small letters, beside other words. */
    private boolean isHead(PrintedPage page, PrintedLine line, List<PrintedLine> zone) {
        if (line.text().length() > 120) {
            return false;
        }
        StringBuilder row = new StringBuilder();
        zone.stream()
                .filter(other -> isBeside(other, line))
                .forEach(other -> row.append(other.text().replace("\t", " | ")).append(" | "));
        boolean numbered = NUMBERED.matcher(row).matches();
        if (zone(page, line) < 0 && numbered && PageHead.DATE.matcher(row).find()) {
            return true;
        }
        if (line.size() > 1.4 * bodySize) {
            return false;
        }
        boolean parts = row.indexOf(" | ") < row.length() - 3;
        boolean contact = CONTACT.matcher(row).find() && line.size() < 0.95 * bodySize;
        if (zone(page, line) > 0) {
            return contact || numbered;
        }
        double distance = distanceBelow(line, zone);
        return distance > APART && numbered
                || distance > FAR_APART
                        && parts
                        && line.size() <= bodySize
                        && line.baseline() < HIGHEST * page.height();
    }

    private static boolean isBeside(PrintedLine other, PrintedLine line) {
        return Math.abs(other.baseline() - line.baseline()) <= SAME_PLACE;
    }

    /** From a line to the next one below, in sizes of its letters. */
    private static double distanceBelow(PrintedLine line, List<PrintedLine> zone) {
        return zone.stream()
                .filter(other -> !isBeside(other, line) && other.baseline() > line.baseline())
                .mapToDouble(other -> (other.baseline() - line.baseline()) / line.size())
                .min()
                .orElse(Double.MAX_VALUE);
    }

    private static int zone(PrintedPage page, PrintedLine line) {
        if (line.baseline() < ZONE * page.height()) {
            return -1;
        }
        return line.baseline() > (1 - ZONE * 0.9) * page.height() ? 1 : 0;
    }

    private static String key(PrintedLine line, int shift) {
        return DIGITS.matcher(line.text()).replaceAll("#") + "@" + (Math.round(line.baseline() / SAME_PLACE) + shift);
    }
}
