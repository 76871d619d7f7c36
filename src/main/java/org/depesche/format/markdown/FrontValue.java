package org.depesche.format.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depesche.format.CleanText;
import org.depesche.format.HeaderField;
import org.depesche.format.Vocabulary;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/**
 * A value of front matter.
 *
 * @param name in small letters, with blanks between its words
 * @param field null if the name is that of none
 * @param texts the texts in the value, clean
 */
record FrontValue(String name, @Nullable HeaderField field, List<String> texts) {

    /** The names of site generators beside those of {@link HeaderField}. */
    private static final Map<String, HeaderField> NAMES = Vocabulary.of("""
            DATE: publishdate, publish date, date published, datepublished, publication date, pub date, post date
            BYLINE: creator, creators, writer, redakteur, redakteurin, primary author, author name, authorname
            SECTION: categories, kategorie, kategorien, sections, ressorts
            KEYWORDS: keyword, topics, topic, themen, thema
            KICKER: subheading, sub title, overline
            SOURCE: publisher, site, outlet, site name
            RIGHTS: licence, lizenz
            LANGUAGE: languagecode, locale
            ID: uuid, uid
            CORRECTION: correction, corrections, korrektur, berichtigung, richtigstellung
            """, HeaderField::valueOf);

    private static final Set<String> DRAFT = Set.of("draft", "entwurf");
    private static final Set<String> PUBLISHED = Set.of("publish", "publishing");
    private static final Set<String> HIDDEN = Set.of("private", "privat", "hidden");
    private static final Set<String> NO = Set.of("false", "no", "nein", "off", "0");
    private static final Set<String> YES = Set.of("true", "yes", "ja", "on", "1");
    private static final int DEEPEST = 3;

    FrontValue {
        texts = List.copyOf(texts);
    }

    /** @param value a text, a list, a map or null */
    static FrontValue of(String stated, @Nullable Object value) {
        String words = words(stated);
        HeaderField field = HeaderField.named(words);
        String name = SmallLetters.of(words);
        List<String> texts = new ArrayList<>();
        collect(value, texts, 0);
        return new FrontValue(name, field == null ? NAMES.get(name) : field, texts);
    }

    /** A name in small letters, with blanks between its words. */
    static String name(String stated) {
        return SmallLetters.of(words(stated));
    }

    /** Whether a name is that of a switch that hides something. */
    static boolean isHiding(String stated) {
        return HIDDEN.contains(name(stated));
    }

    private static String words(String stated) {
        return stated.replace('_', ' ').replace('-', ' ').strip();
    }

    /** The value of a switch in small letters; empty if it is a list, or nothing. */
    private String switched() {
        return texts.size() == 1 ? SmallLetters.of(texts.getFirst()) : "";
    }

    /** Whether it is a switch, which says that there is a date or a correction, and not the date or the words. */
    boolean isSwitch() {
        String value = switched();
        return (field == HeaderField.DATE || field == HeaderField.CORRECTION) && YES.contains(value)
                || field == HeaderField.CORRECTION && NO.contains(value);
    }

    /** Whether it is a switch for a draft: "draft: true", "date: false". */
    boolean isWithheld() {
        String value = switched();
        return DRAFT.contains(name) && !NO.contains(value)
                || HIDDEN.contains(name) && YES.contains(value)
                || (field == HeaderField.DATE || PUBLISHED.contains(name)) && NO.contains(value);
    }

    /** The texts in a value, a list of values, or objects with a name. */
    private static void collect(@Nullable Object value, List<String> texts, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        switch (value) {
            case null -> {}
            case List<?> list -> list.forEach(one -> collect(one, texts, depth + 1));
            case Map<?, ?> map -> collect(map.get("name"), texts, depth + 1);
            default -> {
                String line = CleanText.line(MarkdownExtensions.withoutNoteLinks(String.valueOf(value)));
                if (!line.isEmpty() && !line.equals("null") && !line.equals("~")) {
                    texts.add(line);
                }
            }
        }
    }
}
