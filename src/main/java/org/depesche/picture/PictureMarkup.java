package org.depesche.picture;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.depesche.tagging.SmallLetters;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds pictures, captions and credits among the elements of HTML and NITF, by their names and classes. */
public final class PictureMarkup {

    /** The parts of a picture, each an element with text. */
    public enum Part {
        /** The frame of a picture; all text in it belongs to the picture. */
        FRAME,
        CAPTION,
        CREDIT
    }

    private static final Set<String> CAPTIONS = Set.of(
            "caption",
            "figcaption",
            "bildunterschrift",
            "bildunterzeile",
            "bildtext",
            "imagecaption",
            "picturecaption",
            // the frame of a picture on the pages of ARD
            "absatzbild");

    private static final Set<String> CREDITS = Set.of("""
            credit credits copyright photographer photocredit imagecredit fotograf fotografin bildnachweis bildquelle
            quelle source byline author rights agency attribution urheber
            """.strip().split("\\s+"));

    private static final Set<String> CREDIT_PROPERTIES =
            Set.of("copyrightHolder", "author", "creator", "creditText", "copyrightNotice");

    /** Elements that may be a caption because of their class. */
    private static final Set<String> LINES = Set.of("p", "div", "span", "dd", "td", "small", "em");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\d]+|(?<=\\p{Ll})(?=\\p{Lu})");

    /** A longer text is an article whose class only says that its pictures have captions. */
    private static final int LONGEST = 1_500;

    private static final int MOST_LINES = 4;

    private PictureMarkup() {}

    /**
     * The part of a picture that an element is; null if it is none.
     *
     * @param inside whether the element is in a picture's frame or caption
     */
    public static @Nullable Part partOf(Element element, boolean inside) {
        return switch (element.normalName()) {
            case "figure" -> isOfPicture(element) ? Part.FRAME : null;
            case "media" -> Part.FRAME;
            case "figcaption" -> inside || !isOfQuotation(element) ? Part.CAPTION : null;
            case "media-caption" -> Part.CAPTION;
            case "media-producer" -> Part.CREDIT;
            default -> inside ? creditIn(element) : captionOutside(element);
        };
    }

    /** False for a quotation or a table, which some pages put in a figure with their source. */
    private static boolean isOfPicture(Element figure) {
        return figure.selectFirst("blockquote, table, pre") == null || figure.selectFirst("img, picture") != null;
    }

    private static boolean isOfQuotation(Element figcaption) {
        Element figure = figcaption.parent();
        return figure != null && figure.selectFirst("blockquote") != null;
    }

    private static @Nullable Part creditIn(Element element) {
        boolean credit = CREDIT_PROPERTIES.contains(element.attr("itemprop")) || hasWord(element, CREDITS);
        return credit && !hasWord(element, CAPTIONS) ? Part.CREDIT : null;
    }

    private static @Nullable Part captionOutside(Element element) {
        boolean caption = LINES.contains(element.normalName())
                && hasWord(element, CAPTIONS)
                && element.select("p, h1, h2, li").size() <= MOST_LINES
                && element.text().length() <= LONGEST;
        return caption ? Part.FRAME : null;
    }

    private static boolean hasWord(Element element, Set<String> words) {
        return element.hasAttr("class")
                && Arrays.stream(BETWEEN_WORDS.split(element.className()))
                        .map(SmallLetters::of)
                        .anyMatch(words::contains);
    }
}
