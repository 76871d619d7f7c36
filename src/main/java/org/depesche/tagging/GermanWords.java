package org.depesche.tagging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/** What a dictionary of five million German word forms says of a word. Safe for use by many threads. */
final class GermanWords {

    /** How the dictionary marks a name. */
    enum Sort {
        FIRST_NAME,
        SURNAME,
        PLACE,
        /** A name without a mark: mostly companies and their products. */
        OTHER_NAME,
        /** A noun that is no name, an adjective, a verb … */
        EVERYDAY_NOUN,
        EVERYDAY_WORD
    }

    private final Dictionary dictionary = load();

    private static Dictionary load() {
        URL file = GermanWords.class.getResource("/org/languagetool/resource/de/german.dict");
        if (file == null) {
            throw new IllegalStateException("The German dictionary is not on the class path");
        }
        try {
            return Dictionary.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that the form can be, as it is written; nothing for a word that the dictionary does not have. */
    Set<Sort> sorts(String form) {
        Set<Sort> sorts = EnumSet.noneOf(Sort.class);
        for (WordData reading : readings(form)) {
            sorts.add(sort(reading.getTag().toString()));
        }
        return sorts;
    }

    /** A capitalised form that is a noun of the language and no name. */
    boolean isCommonNoun(String form) {
        Set<Sort> sorts = sorts(form);
        return sorts.contains(Sort.EVERYDAY_NOUN)
                && !sorts.contains(Sort.PLACE)
                && !sorts.contains(Sort.SURNAME)
                && !sorts.contains(Sort.FIRST_NAME)
                && !sorts.contains(Sort.OTHER_NAME);
    }

    /** A form that the dictionary has, as written or in lower case, as something that is no name. */
    boolean isEveryday(String form) {
        Set<Sort> sorts = sorts(form);
        sorts.addAll(sorts(form.toLowerCase(Locale.GERMAN)));
        return sorts.contains(Sort.EVERYDAY_NOUN) || sorts.contains(Sort.EVERYDAY_WORD);
    }

    boolean isPersonsName(String form) {
        Set<Sort> sorts = sorts(form);
        return sorts.contains(Sort.FIRST_NAME) || sorts.contains(Sort.SURNAME);
    }

    boolean isPlace(String form) {
        return sorts(form).contains(Sort.PLACE);
    }

    /** The nominative of names of this kind that have this form in the genitive: "Russland" for "Russlands". */
    Set<String> nominatives(EntityKind kind, String genitive) {
        Set<String> stems = new HashSet<>();
        for (WordData reading : readings(genitive)) {
            String tag = reading.getTag().toString();
            if (tag.startsWith("EIG:GEN") && fits(kind, sort(tag))) {
                stems.add(reading.getStem().toString());
            }
        }
        return stems;
    }

    private static boolean fits(EntityKind kind, Sort sort) {
        return switch (kind) {
            case PERSON -> sort == Sort.FIRST_NAME || sort == Sort.SURNAME;
            case PLACE -> sort == Sort.PLACE;
            case ORGANISATION -> sort == Sort.OTHER_NAME;
        };
    }

    private List<WordData> readings(String form) {
        // A lookup keeps buffers and so belongs to one thread; making one costs next to nothing.
        return new DictionaryLookup(dictionary).lookup(form);
    }

    private static Sort sort(String tag) {
        if (!tag.startsWith("EIG")) {
            return tag.startsWith("SUB") ? Sort.EVERYDAY_NOUN : Sort.EVERYDAY_WORD;
        }
        String mark = tag.substring(tag.lastIndexOf(':') + 1);
        return switch (mark) {
            case "VOR", "VOR*", "VOR#" -> Sort.FIRST_NAME;
            case "NAC", "PER" -> Sort.SURNAME;
            case "STD", "COU", "GEB", "WAT", "MOU", "GEO" -> Sort.PLACE;
            default -> Sort.OTHER_NAME;
        };
    }
}
