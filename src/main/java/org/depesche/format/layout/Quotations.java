package org.depesche.format.layout;

import java.util.List;
import java.util.regex.Pattern;

/** Tells words that somebody said, and that stand out from the text, by their marks and by their place. */
final class Quotations {

    private static final Pattern FORM =
            Pattern.compile("[„“\"»«›‹].{10,600}[“”\"«»‹›](?: ?[–—-] ?.{2,60}| ?\\([^()]{2,60}\\))?");

    /** The space that sets a paragraph in from others, in points. */
    private static final double INDENT = 10;

    private Quotations() {}

    /**
     * Whether a paragraph is a quotation.
     *
     * @param set whether its letters differ from those of the text
     * @param index its place among all paragraphs
     */
    static boolean is(Paragraph one, boolean set, List<Paragraph> all, int index) {
        return (set
                        || index > 0 && isSetIn(one, all.get(index - 1))
                        || index + 1 < all.size() && isSetIn(one, all.get(index + 1)))
                && FORM.matcher(one.text()).matches();
    }

    /** Whether all lines of a paragraph are set in from those of one beside it, and not only a first line. */
    private static boolean isSetIn(Paragraph one, Paragraph other) {
        return one.page() == other.page()
                && !other.isItem()
                && other.lines().size() > 1
                && (one.lines().size() > 1 || !other.indented())
                && one.area().left() > other.area().left() + INDENT
                && one.area().sharedWidth(other.area()) > 0
                && one.area().width() <= other.area().width();
    }
}
