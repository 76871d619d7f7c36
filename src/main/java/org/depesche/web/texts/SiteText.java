package org.depesche.web.texts;

import java.util.List;
import java.util.Locale;
import org.depesche.web.texts.MarkdownNode.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A text of the operator.
 *
 * @param title its first heading; null if it begins without one
 * @param body the text below the title
 */
record SiteText(Locale language, @Nullable String title, List<MarkdownNode> body) {

    static SiteText of(Locale language, String markdown) {
        List<MarkdownNode> parts = MarkdownNode.of(markdown);
        boolean titled = !parts.isEmpty() && parts.getFirst().kind() == Kind.TITLE;
        return titled
                ? new SiteText(language, parts.getFirst().words(), parts.subList(1, parts.size()))
                : new SiteText(language, null, parts);
    }
}
