package org.depesche.format.manuscript;

import java.util.List;
import java.util.Optional;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/**
 * Searches the headline among the lines above a text: by its style, by the title in the document's properties, by its
 * letters.
 *
 * @param head the lines above the text
 * @param body the text
 * @param title the document's title by its properties; null if it has none that makes sense
 * @param usualSize the size of most letters
 */
record HeadlineSearch(
        List<OfficeParagraph> head,
        List<OfficeParagraph> body,
        @Nullable String title,
        float usualSize) {

    /** The number of paragraphs that may precede a headline, such as a letterhead. */
    private static final int BEFORE_HEADLINE = 6;

    /** The headline, which is then in the head; null if no line looks like one. */
    @Nullable
    OfficeParagraph find() {
        List<OfficeParagraph> plain =
                head.stream().filter(line -> line.is(StyleRole.BODY)).toList();
        OfficeParagraph outstanding = outstanding(plain);
        OfficeParagraph styled = styled(outstanding);
        if (styled != null) {
            return styled;
        }
        Optional<OfficeParagraph> titled = plain.stream().filter(this::isTitle).findFirst();
        if (titled.isPresent()) {
            return titled.get();
        }
        if (outstanding != null || title != null) {
            return outstanding;
        }
        return plain.isEmpty() ? fromBody(StyleRole.HEADING) : plain.getFirst();
    }

    /** The line with the style of titles, or with that of the highest headings if no other line is larger. */
    private @Nullable OfficeParagraph styled(@Nullable OfficeParagraph outstanding) {
        Optional<OfficeParagraph> titled =
                head.stream().filter(line -> line.is(StyleRole.TITLE)).findFirst();
        OfficeParagraph found = titled.orElseGet(() -> fromBody(StyleRole.TITLE));
        if (found != null) {
            return found;
        }
        OfficeParagraph heading = head.stream()
                .filter(line -> line.is(StyleRole.HEADING))
                .reduce((first, next) -> next.level() < first.level() ? next : first)
                .orElse(null);
        boolean smaller = heading != null
                && outstanding != null
                && head.indexOf(outstanding) < head.indexOf(heading)
                && outstanding.isLargerThan(heading.size());
        return smaller ? null : heading;
    }

    /** Takes a headline from below the first lines of text, such as a letterhead. */
    private @Nullable OfficeParagraph fromBody(StyleRole role) {
        for (int i = 0; i < Math.min(BEFORE_HEADLINE, body.size()); i++) {
            if (body.get(i).is(role)) {
                OfficeParagraph found = body.remove(i);
                head.add(found.with(found.line()));
                return head.getLast();
            }
        }
        return null;
    }

    /** Whether a line is the title in the properties, which Word takes from the first line, and often cuts. */
    private boolean isTitle(OfficeParagraph line) {
        return title != null && letters(line.text()).startsWith(letters(title));
    }

    private static String letters(String text) {
        return SmallLetters.of(text).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** The line that stands out by its letters: the largest, or the first bold one; null if none does. */
    private @Nullable OfficeParagraph outstanding(List<OfficeParagraph> plain) {
        OfficeParagraph largest = null;
        for (OfficeParagraph line : plain) {
            largest = largest == null || line.isLargerThan(largest.size()) ? line : largest;
        }
        if (largest != null && largest.isLargerThan(usualSize)) {
            return largest;
        }
        return plain.stream().filter(OfficeParagraph::emphasised).findFirst().orElse(null);
    }
}
