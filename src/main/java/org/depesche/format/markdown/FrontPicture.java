package org.depesche.format.markdown;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.depesche.format.CleanText;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/** The picture of an article that has a table of its own in front matter. */
record FrontPicture(String caption, @Nullable String credit) {

    private static final Pattern NAME = Pattern.compile(
            "(?:(?:featured?|hero|lead|main|cover|header|teaser|title|titel) ?)?(?:images?|photos?|pictures?|cover|hero|thumbnail|bild(?:er)?|foto)");

    private static final Set<String> CAPTION = Set.of("caption", "bildunterschrift", "bildtext", "legend");

    private static final Set<String> CREDIT = Set.of(
            "credit", "credits", "photographer", "attribution", "copyright", "fotograf", "bildnachweis", "quelle");

    /**
     * The picture; null if a field is none, or has no caption. Of a list it is the first one.
     *
     * @param name of the field in small letters
     */
    static @Nullable FrontPicture of(String name, @Nullable Object value) {
        Object one = value instanceof List<?> list && !list.isEmpty() ? list.getFirst() : value;
        if (!NAME.matcher(name).matches() || !(one instanceof Map<?, ?> table)) {
            return null;
        }
        String caption = text(table, CAPTION);
        return caption == null ? null : new FrontPicture(caption, text(table, CREDIT));
    }

    private static @Nullable String text(Map<?, ?> table, Set<String> names) {
        return table.entrySet().stream()
                .filter(entry -> names.contains(SmallLetters.of(String.valueOf(entry.getKey()))))
                .filter(entry -> entry.getValue() instanceof String)
                .map(entry -> CleanText.line(String.valueOf(entry.getValue())))
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
