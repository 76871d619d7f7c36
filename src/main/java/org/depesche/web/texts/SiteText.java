package org.depesche.web.texts;

import java.util.List;
import java.util.Locale;
import org.depesche.web.texts.Prose.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What the operator says of the archive.
 *
 * @param title the heading of its own that it begins with; null: it has none
 * @param body all below
 */
record SiteText(Locale language, @Nullable String title, List<Prose> body) {

    static SiteText of(Locale language, String markdown) {
        List<Prose> parts = Prose.of(markdown);
        boolean titled = !parts.isEmpty() && parts.getFirst().kind() == Kind.TITLE;
        return titled
                ? new SiteText(language, parts.getFirst().words(), parts.subList(1, parts.size()))
                : new SiteText(language, null, parts);
    }
}
