package org.depesche.format.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.depesche.format.BylineText;
import org.depesche.format.Sentences;
import org.depesche.format.release.Letterhead;

/** Finds the headline among the paragraphs of an article. */
final class Headlines {

    private static final double LARGER = 1.12;

    private static final int LONGEST_HEADLINE = 300;

    /** The part of the first page's height below which no title stands. */
    private static final double TITLE_ZONE = 0.75;

    /** Paragraphs at the beginning that may be the title wherever they stand. */
    private static final int FIRST = 4;

    /** The words of a headline that nothing but its place tells. */
    private static final int FEWEST_WORDS = 3;

    private static final int LINES_OF_LETTERHEAD = 8;

    private final List<Paragraph> paragraphs;
    private final double height;
    private final double bodySize;
    /** The lines that name the sender of the text. */
    private final Set<String> letterhead;

    private Headlines(List<Paragraph> paragraphs, double height, double bodySize) {
        List<String> top = paragraphs.stream()
                .limit(LINES_OF_LETTERHEAD)
                .flatMap(ArticleHeader::cells)
                .toList();
        this.letterhead = top.stream().limit(Letterhead.of(top).size()).collect(Collectors.toSet());
        this.paragraphs = paragraphs;
        this.height = height;
        this.bodySize = bodySize;
    }

    /**
     * The index of the headline; -1 if there is none.
     *
     * @param height the height of a page
     */
    static int indexIn(List<Paragraph> paragraphs, double height, double bodySize) {
        return new Headlines(paragraphs, height, bodySize).index();
    }

    /** The paragraphs, those with a date that are printed above the headline before it, in whatever column they stand. */
    static List<Paragraph> withDatesFirst(List<Paragraph> paragraphs, double height, double bodySize) {
        int head = indexIn(paragraphs, height, bodySize);
        if (head < 0) {
            return paragraphs;
        }
        Paragraph headline = paragraphs.get(head);
        List<Paragraph> dates = paragraphs.subList(head + 1, paragraphs.size()).stream()
                .filter(one -> one.page() == headline.page()
                        && one.area().bottom() <= headline.area().top() + 1
                        && StatedFields.isDate(one.text()))
                .toList();
        List<Paragraph> ordered = new ArrayList<>(paragraphs);
        ordered.removeAll(Set.copyOf(dates));
        ordered.addAll(head, dates);
        return ordered;
    }

    /** The index of the paragraph in the largest letters at the beginning; -1 if all are of one size. */
    private int index() {
        int best = -1;
        int page = paragraphs.isEmpty() ? 0 : paragraphs.getFirst().page();
        for (int i = 0; i < paragraphs.size() && paragraphs.get(i).page() == page; i++) {
            Paragraph one = paragraphs.get(i);
            boolean larger =
                    best < 0 || one.size() > 1.05 * paragraphs.get(best).size();
            if (larger && isHeadline(i)) {
                best = i;
            }
        }
        int bold = best >= 0 ? best : boldBeginning();
        return bold >= 0 ? bold : plainBeginning();
    }

    private boolean isHeadline(int index) {
        Paragraph one = paragraphs.get(index);
        boolean place = index < FIRST || one.first().baseline() < TITLE_ZONE * height;
        return one.size() > LARGER * bodySize && place && isTitle(one) && !isOfLetterhead(one);
    }

    private boolean isOfLetterhead(Paragraph one) {
        return letterhead.containsAll(ArticleHeader.cells(one).toList());
    }

    static boolean isTitle(Paragraph one) {
        String text = one.text();
        return text.length() >= 4
                && text.length() <= LONGEST_HEADLINE
                && text.chars().filter(Character::isLetter).count() >= 3
                && !PageHead.LABEL.matcher(text).matches()
                && !PageHead.NUMBER.matcher(text).matches()
                && !StatedFields.isDate(text)
                && !BylineText.is(text);
    }

    /** The index of a bold line before the text; -1 if there is none. */
    private int boldBeginning() {
        for (int i = 0; i < Math.min(6, paragraphs.size() - 1); i++) {
            Paragraph one = paragraphs.get(i);
            if (one.isBold()
                    && isTitle(one)
                    && !isOfLetterhead(one)
                    && !one.text().endsWith(".")
                    && one.text().length() <= 160) {
                return i;
            }
            if (Sentences.isBody(one.text())) {
                return -1;
            }
        }
        return -1;
    }

    /** 0 if the first line is no sentence, and running text follows, perhaps below a byline; -1 otherwise. */
    private int plainBeginning() {
        if (paragraphs.size() < 2) {
            return -1;
        }
        Paragraph first = paragraphs.getFirst();
        boolean title = isTitle(first)
                && first.lines().size() <= 2
                && first.text().length() <= 120
                && first.text().split(" ").length >= FEWEST_WORDS
                && !first.isItem()
                && !Sentences.isEnded(first.text())
                && !first.text().endsWith(":")
                && !StatedFields.isNamed(first.text());
        boolean signed = BylineText.is(paragraphs.get(1).text());
        int next = signed ? 2 : 1;
        return title
                        && next < paragraphs.size()
                        && Sentences.isBody(paragraphs.get(next).text())
                ? 0
                : -1;
    }
}
