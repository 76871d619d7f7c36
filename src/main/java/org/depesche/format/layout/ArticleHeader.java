package org.depesche.format.layout;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Sentences;
import org.depesche.format.release.Letterhead;
import org.depesche.format.release.RunningLine;
import org.depesche.format.release.WorkNote;
import org.depesche.tagging.Block;
import org.jspecify.annotations.Nullable;

/** Reads the lines above a headline: letterhead, date, source, kicker; also the cells of a table in which they are laid out. */
final class ArticleHeader {

    private static final int LONGEST_KICKER = 100;

    /** The distance of a kicker above the headline, as a multiple of the headline's size. */
    private static final double FARTHEST_KICKER = 3;

    /** The distance of a section's name above the headline, as a multiple of its own size, and the part of the page above which it stands. */
    private static final double FAR = 4;

    private static final double TOP = 0.12;

    private static final Pattern NAME_OF_SECTION =
            Pattern.compile("\\p{Lu}[\\p{L}-]{2,20}(?: (?:& |und |and )?\\p{L}{2,20}){0,2}");

    private static final Pattern BETWEEN = Pattern.compile("\t| [·|•] ");

    /** The way to an article from the first page of a site. */
    private static final Pattern BREADCRUMBS = Pattern.compile(
            "(?iU)(?:(?:startseite|home(?:page)?)\\s?[›»>/]\\s?|(?:news|nachrichten)\\s?[›»>]\\s?)(?<section>\\p{L}[^›»>/]{1,30}?)(?:\\s?[›»>/].{0,100})?");

    /** The number that a service gives to a clipping. */
    private static final Pattern NUMBER_OF_CLIPPING = Pattern.compile(
            "(?i)(?:clip(?:ping)?|beleg|ausschnitt|artikel|dokument|article|document)[ -]?(?:nr\\.?|nummer|no\\.?|number|id)\\s?:?\\s(?<id>(?=\\S*\\d)[\\w./-]{4,40})");

    private final List<Paragraph> above;
    private final Paragraph headline;
    private final List<Paragraph> below;
    private final List<String> cells;
    private final Letterhead letterhead;

    /** @param head the index of the headline */
    ArticleHeader(List<Paragraph> article, int head) {
        this.above = article.subList(0, head);
        this.headline = article.get(head);
        this.below = article.subList(head + 1, article.size());
        this.cells = above.stream().flatMap(ArticleHeader::cells).toList();
        this.letterhead = Letterhead.of(cells);
    }

    /** The parts of a paragraph's lines. */
    static Stream<String> cells(Paragraph paragraph) {
        return paragraph.lines().stream()
                .flatMap(line -> BETWEEN.splitAsStream(line.text()))
                .map(String::strip)
                .filter(cell -> !cell.isEmpty());
    }

    /** Puts the fields of the lines into a draft, and tells whether a kicker is among them. */
    boolean readInto(DraftBuilder draft) {
        draft.put(HeaderField.SOURCE, letterhead.source(below.stream().map(Paragraph::text)));
        cells.stream()
                .map(BREADCRUMBS::matcher)
                .filter(Matcher::matches)
                .forEach(path -> draft.put(HeaderField.SECTION, path.group("section")));
        cells.stream()
                .map(NUMBER_OF_CLIPPING::matcher)
                .filter(Matcher::matches)
                .forEach(number -> draft.put(HeaderField.ID, number.group("id")));
        cells.stream().filter(StatedFields::isDate).findFirst().ifPresent(date -> StatedFields.read(date, draft));
        Paragraph kicker = kicker();
        boolean found = false;
        for (Paragraph one : above) {
            if (isOfLetterhead(one)
                    || cells(one).allMatch(ArticleHeader::isStated)
                    || StatedFields.read(one.text(), draft)
                    || PageHead.LABEL.matcher(one.text()).matches()) {
                continue;
            }
            if (one.text().length() <= LONGEST_KICKER
                    && PageHead.DATE.matcher(one.text()).find()) {
                new PageHead(List.of(one.text())).put(draft);
            } else if (one.equals(kicker) && RunningLine.isSection(one.text())) {
                draft.put(HeaderField.SECTION, one.text());
            } else if (one.equals(kicker)) {
                draft.put(HeaderField.KICKER, one.text());
                found = true;
            } else if (Sentences.isBody(one.text())) {
                draft.block(Block.Kind.PARAGRAPH, one.text());
            }
        }
        return found;
    }

    /**
     * The name that stands alone far above the headline, as magazines print that of a section; null if there is none.
     *
     * @param height the height of the page
     */
    @Nullable
    String label(double height) {
        Paragraph first = above.isEmpty() ? null : above.getFirst();
        if (first == null || first.page() != headline.page() || first.lines().size() > 1) {
            return null;
        }
        String text = first.text();
        boolean set = first.isBold() || text.equals(text.toUpperCase(Locale.ROOT));
        boolean far = headline.first().baseline() - first.first().baseline() > FAR * first.size();
        return set
                        && far
                        && first.first().baseline() < TOP * height
                        && NAME_OF_SECTION.matcher(text).matches()
                        && letterhead.size() == 0
                        && !Letterhead.isOrganisation(text)
                        && !RunningLine.isPaper(text)
                        && !PageHead.LABEL.matcher(text).matches()
                ? text
                : null;
    }

    /** Whether a line or a cell has been read by itself, or says nothing of the article. */
    private static boolean isStated(String cell) {
        return StatedFields.isDate(cell)
                || BREADCRUMBS.matcher(cell).matches()
                || NUMBER_OF_CLIPPING.matcher(cell).matches()
                || PageHead.NUMBER.matcher(cell).matches()
                || PageHead.LABEL.matcher(cell).matches()
                || WorkNote.is(cell);
    }

    private boolean isOfLetterhead(Paragraph paragraph) {
        Set<String> lines = cells.stream().limit(letterhead.size()).collect(Collectors.toSet());
        return lines.containsAll(cells(paragraph).toList());
    }

    /** The line directly above the headline; null if there is none. */
    private @Nullable Paragraph kicker() {
        Paragraph nearest = null;
        for (Paragraph one : above) {
            double distance =
                    headline.first().baseline() - one.lines().getLast().baseline();
            boolean near = one.page() == headline.page()
                    && distance > 0
                    && distance < FARTHEST_KICKER * headline.size()
                    && one.area().sharedWidth(headline.area()) > 0;
            if (near
                    && (nearest == null
                            || one.first().baseline() > nearest.first().baseline())) {
                nearest = one;
            }
        }
        return nearest == null
                        || nearest.first().hasCells()
                        || nearest.text().length() > LONGEST_KICKER
                        || nearest.lines().stream().anyMatch(line -> WorkNote.is(line.text()))
                        || Sentences.isEnded(nearest.text())
                ? null
                : nearest;
    }
}
