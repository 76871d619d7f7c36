package org.depesche.format.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.depesche.format.BylineText;

/**
 * Divides the paragraphs of a newspaper's pages into articles. The headings of a report are no headlines of articles: they
 * stand in one column, are smaller than the title, and have neither byline nor kicker.
 */
final class ArticleSplit {

    /** The size of headlines, and of those that need no other evidence, as multiples of the size of most letters. */
    private static final double HEADLINE = 1.3;

    private static final double LARGE = 1.5;

    /** The size of a headline of the same rank, as a part of the largest one's. */
    private static final double SAME_RANK = 0.9;

    /** The width of a headline over several columns, as a multiple of the width of a column. */
    private static final double WIDER = 1.25;

    private static final int SHORTEST_TEXT = 60;
    /** Characters above the first headline that belong to it: the date, the source, notes. */
    private static final int LONGEST_HEADER = 300;

    private static final int LINES_OF_HEAD = 5;

    private static final Pattern NUMBERED = Pattern.compile(
            "(?i)(?:\\d+(?:\\.\\d+)*+\\.?|[IVX]+\\.|kapitel|chapter|teil|part|anhang|appendix|abschnitt)\\s.*");

    private static final Pattern DATELINE = Pattern.compile(
            "\\p{Lu}[\\p{L}/.-]{2,}(?: \\p{Lu}[\\p{L}/.-]+){0,2}(?:\\.|:| \\([\\p{L}/ ]{2,20}\\)[.:]?| [–-]) .*");

    private static final Pattern QUOTATION = Pattern.compile("[„“\"»«].*");

    private final List<PrintedPage> pages;
    private final double bodySize;
    private final List<List<Paragraph>> articles = new ArrayList<>();
    private List<Paragraph> open = new ArrayList<>();
    /** The items of columns beside the open article. */
    private final List<List<Paragraph>> items = new ArrayList<>();
    /** The size of the largest headline so far, or a little less; 0 before the first one. */
    private double rank;

    private ArticleSplit(List<PrintedPage> pages, double bodySize) {
        this.pages = pages;
        this.bodySize = bodySize;
    }

    /**
     * The paragraphs of each article, at least one list.
     *
     * @param paragraphs in the order of reading
     */
    static List<List<Paragraph>> of(List<Paragraph> paragraphs, List<PrintedPage> pages, double bodySize) {
        ArticleSplit split = new ArticleSplit(pages, bodySize);
        int from = 0;
        for (int i = 1; i <= paragraphs.size(); i++) {
            if (i == paragraphs.size()
                    || paragraphs.get(i).page() != paragraphs.get(from).page()) {
                split.page(paragraphs.subList(from, i));
                from = i;
            }
        }
        split.close();
        return split.articles;
    }

    private void page(List<Paragraph> page) {
        PageColumns columns = PageColumns.of(page, bodySize);
        int from = 0;
        for (int i = 0; i < page.size(); i++) {
            BriefItems column = BriefItems.at(page, i, bodySize);
            if (column != null) {
                open.addAll(page.subList(from, i));
                open.addAll(column.others());
                items.addAll(column.items());
                from = column.end();
                i = from - 1;
                continue;
            }
            if (!isHeading(page.get(i)) || i < from) {
                continue;
            }
            int end = endOfHead(page, i);
            int start = startOfHead(page, i, from);
            Paragraph headline = largest(page.subList(start, end));
            if (startsArticle(headline, page, start, end, columns)) {
                (from == 0 ? goingOn(page.subList(0, start)) : open).addAll(page.subList(from, start));
                begin(headline);
                from = start;
            } else {
                rank = Math.max(rank, headline.size());
            }
            i = Math.max(i, end - 1);
        }
        open.addAll(page.subList(from, page.size()));
    }

    /** The article that goes on at the top of a page, before the first headline: one that says so, or the last one. */
    private List<Paragraph> goingOn(List<Paragraph> before) {
        if (before.stream().noneMatch(this::isText)) {
            return open;
        }
        return articles.stream()
                .filter(article -> article.stream()
                        .anyMatch(one -> PrintedArticle.NOTE.matcher(one.text()).find()))
                .reduce((one, later) -> later)
                .filter(article -> open.stream()
                        .noneMatch(
                                one -> PrintedArticle.NOTE.matcher(one.text()).find()))
                .orElse(open);
    }

    private void begin(Paragraph headline) {
        int length = open.stream()
                .filter(this::isText)
                .mapToInt(one -> one.text().length())
                .sum();
        if (length > LONGEST_HEADER || length > 0 && !articles.isEmpty() || length > 0 && rank > 0) {
            close();
        }
        rank = Math.max(rank * SAME_RANK, headline.size());
    }

    /** Closes the open article, and the items beside it. */
    private void close() {
        if (!open.isEmpty() || items.isEmpty()) {
            articles.add(open);
        }
        articles.addAll(items);
        items.clear();
        open = new ArrayList<>();
    }

    private boolean isHeading(Paragraph one) {
        return one.size() >= HEADLINE * bodySize
                && Headlines.isTitle(one)
                && !QUOTATION.matcher(one.text()).matches();
    }

    private boolean isText(Paragraph one) {
        return one.text().length() >= SHORTEST_TEXT && one.size() < HEADLINE * bodySize;
    }

    /** The index after the lines of the head: second line, byline. */
    private int endOfHead(List<Paragraph> page, int headline) {
        int end = headline + 1;
        int fields = 0;
        while (end < page.size()
                && end < headline + fields + LINES_OF_HEAD
                && (!isText(page.get(end)) || StatedFields.isNamed(page.get(end).text()))
                && isBelow(page.get(headline), page.get(end))) {
            fields += StatedFields.isNamed(page.get(end).text()) ? 1 : 0;
            end++;
        }
        return end;
    }

    /** The index of the kicker above a headline, or of the headline. */
    private int startOfHead(List<Paragraph> page, int headline, int from) {
        int start = headline;
        while (start > from && headline - start < 2) {
            Paragraph above = page.get(start - 1);
            double distance = page.get(headline).first().baseline()
                    - above.lines().getLast().baseline();
            boolean kicker = !isText(above)
                    && distance > 0
                    && distance < 3 * page.get(headline).size()
                    && isBelow(above, page.get(headline));
            if (!kicker) {
                break;
            }
            start--;
        }
        return start;
    }

    private static boolean isBelow(Paragraph above, Paragraph below) {
        return below.first().baseline() > above.first().baseline()
                && above.area().sharedWidth(below.area()) > 0;
    }

    private static Paragraph largest(List<Paragraph> head) {
        Paragraph largest = head.getFirst();
        for (Paragraph one : head) {
            largest = one.size() > largest.size() ? one : largest;
        }
        return largest;
    }

    private boolean startsArticle(Paragraph headline, List<Paragraph> page, int start, int end, PageColumns columns) {
        if (end >= page.size()
                || !isText(page.get(end))
                || NUMBERED.matcher(headline.text()).matches()) {
            return false;
        }
        if (rank == 0) {
            return true;
        }
        boolean evidence = hasOwnHead(headline, page, start, end);
        boolean sameRank = headline.size() >= SAME_RANK * rank;
        boolean first = columns.isFirstInColumn(headline);
        if (!columns.areSeveral()) {
            boolean top = headline.first().baseline() < pages.getFirst().height() / 4;
            return sameRank && (evidence || top && first && headline.size() >= LARGE * bodySize);
        }
        boolean wide = headline.area().width() > WIDER * columns.width();
        boolean large = headline.size() >= LARGE * bodySize;
        return wide || evidence || large && (sameRank || first);
    }

    /** Whether a headline has a kicker, a byline, several fields, or a dateline of its own. */
    private boolean hasOwnHead(Paragraph headline, List<Paragraph> page, int start, int end) {
        Paragraph text = page.get(end);
        boolean kicker = page.get(start).size() < headline.size();
        boolean byline = page.subList(start, end).stream().anyMatch(one -> BylineText.is(one.text()));
        boolean fields = page.subList(start, end).stream()
                        .filter(one -> StatedFields.isNamed(one.text()))
                        .limit(2)
                        .count()
                > 1;
        return kicker || byline || fields || DATELINE.matcher(text.text()).matches();
    }
}
