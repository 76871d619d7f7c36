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
            "bu",
            // the frame of a picture on the pages of ARD
            "absatzbild");

    /** Words that call a line a caption beside one for pictures: "image-subline". */
    private static final Set<String> LINES_OF_PICTURES = Set.of("subline", "legend", "legende", "description");

    private static final Set<String> PICTURES = Set.of("image", "img", "bild", "foto", "photo", "picture", "media");

    private static final Set<String> CREDITS = Set.of("""
            credit credits copyright photographer photocredit imagecredit fotograf fotografin bildnachweis bildquelle
            quelle source byline author rights agency attribution urheber
            """.strip().split("\\s+"));

    private static final Set<String> CREDIT_PROPERTIES =
            Set.of("copyrightHolder", "author", "creator", "creditText", "copyrightNotice");

    /** Elements that may be a caption because of their class. */
    private static final Set<String> LINES = Set.of("p", "div", "span", "dd", "td", "tbody", "small", "em");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\d]+|(?<=\\p{Ll})(?=\\p{Lu})");

    /** A longer text is an article whose class only says that its pictures have captions. */
    private static final int LONGEST = 1_500;

    private static final int MOST_LINES = 4;

    private static final int LONGEST_AGENCY = 60;
    private static final int LEVELS = 3;
    private static final int MOST_PARTS = 6;

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
        boolean credit = CREDIT_PROPERTIES.contains(element.attr("itemprop"))
                || hasWord(element, CREDITS)
                || isBesideCaption(element);
        return credit && !hasWord(element, CAPTIONS) ? Part.CREDIT : null;
    }

    /** Whether a few words in a figure stand outside its caption, where pages have the agency. */
    private static boolean isBesideCaption(Element element) {
        if (element.childrenSize() > 0 || !element.normalName().matches("span|small|p")) {
            return false;
        }
        Element figure = element.parent();
        int level = 0;
        // among many others a line is none of an agency, and to search the figure for each of them would take long
        while (figure != null && figure.childrenSize() <= MOST_PARTS && level < LEVELS && isInside(figure)) {
            figure = figure.parent();
            level++;
        }
        String text = element.text();
        return figure != null
                && figure.normalName().equals("figure")
                && figure.childrenSize() <= MOST_PARTS
                && figure.select("figcaption").hasText()
                && text.length() > 1
                && text.length() <= LONGEST_AGENCY
                && Character.isUpperCase(text.codePointAt(0));
    }

    private static boolean isInside(Element element) {
        return !element.normalName().matches("figure|figcaption|a");
    }

    private static @Nullable Part captionOutside(Element element) {
        boolean caption = LINES.contains(element.normalName())
                && isCalledCaption(element)
                && element.select("p, h1, h2, li").size() <= MOST_LINES
                && element.text().length() <= LONGEST;
        return caption ? Part.FRAME : null;
    }

    private static boolean isCalledCaption(Element element) {
        boolean line = false;
        boolean picture = false;
        for (String part : element.hasAttr("class") ? BETWEEN_WORDS.split(element.className()) : new String[0]) {
            String word = SmallLetters.of(part);
            if (CAPTIONS.contains(word)) {
                return true;
            }
            line |= LINES_OF_PICTURES.contains(word);
            picture |= PICTURES.contains(word);
        }
        return line && picture;
    }

    private static boolean hasWord(Element element, Set<String> words) {
        return element.hasAttr("class")
                && Arrays.stream(BETWEEN_WORDS.split(element.className()))
                        .map(SmallLetters::of)
                        .anyMatch(words::contains);
    }
}
