package org.depesche.register;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.depesche.tagging.FigureReader;
import org.jspecify.annotations.Nullable;

/**
 * The names of a measure: in the register, and as readers of German and English pages see it. An editor's name holds; a
 * name that an import gave is translated by the table of names.
 *
 * @param registered the name in the register and in addresses
 */
public record MeasureName(String registered, String german, String english) {

    /** The same name in every language. */
    public static MeasureName of(String name) {
        return new MeasureName(name, name, name);
    }

    /**
     * @param decided whether an editor chose the name
     * @param english the editor's English name; null without one
     * @param lemmas of the measure
     */
    static MeasureName of(String name, boolean decided, @Nullable String english, Collection<String> lemmas) {
        MeasureTranslations.Pair pair = MeasureTranslations.of(lemmas);
        if (pair == null) {
            return new MeasureName(name, name, english == null ? name : english);
        }
        boolean hasGerman = lemmas.contains(pair.germanLemma());
        boolean hasEnglish = lemmas.contains(pair.englishLemma());
        boolean isGerman = decided
                || hasGerman
                        && (!hasEnglish
                                || FigureReader.lemma(name, Locale.GERMAN).equals(pair.germanLemma()));
        boolean isEnglish = decided && hasEnglish && !hasGerman;
        String translated = isEnglish ? name : pair.english();
        return new MeasureName(name, isGerman ? name : pair.german(), english == null ? translated : english);
    }

    /** The names of a counted noun of either language: "Menschen", "people". */
    public static MeasureName ofNoun(String noun) {
        return of(
                noun,
                false,
                null,
                List.of(
                        FigureReader.lemma(noun, Locale.GERMAN),
                        FigureReader.lemma(noun.toLowerCase(Locale.ENGLISH), Locale.ENGLISH)));
    }

    /** The name in the language of a page. */
    public String in(Locale language) {
        return language.getLanguage().equals("en") ? english : german;
    }

    /** All names that a reader may type. */
    List<String> all() {
        return Stream.of(registered, german, english).distinct().toList();
    }
}
