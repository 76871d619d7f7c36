package org.depesche.curation.similarity;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.codec.language.ColognePhonetic;
import org.depesche.register.Register;

/**
 * A key that equivalent spellings of a name share: without umlauts, accents, doubled letters, hyphens and articles,
 * and with one spelling for the same sound in German and English.
 *
 * @param words the folded words without insignificant ones
 */
record NameKey(List<String> words) {

    private static final Set<String> SILENT = Set.of(
            "der", "die", "das", "des", "dem", "den", "the", "of", "und", "and", "fuer", "fur", "for", "am", "an", "im",
            "in", "von", "zu", "zur", "zum", "a", "de", "et");

    private static final ColognePhonetic PHONETIC = new ColognePhonetic();

    static NameKey of(String name) {
        List<String> telling = split(name)
                .filter(word -> !SILENT.contains(word))
                .map(NameKey::squeeze)
                .toList();
        return telling.isEmpty() ? whole(name) : new NameKey(telling);
    }

    /** The key with all words. */
    static NameKey whole(String name) {
        return new NameKey(split(name).map(NameKey::squeeze).toList());
    }

    private static Stream<String> split(String name) {
        return Arrays.stream(Register.fold(name).replaceAll("[.'’`´]", "").split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty());
    }

    private static String squeeze(String word) {
        return word.replace("ae", "a")
                .replace("oe", "o")
                .replace("ue", "u")
                .replace("tsch", "ch")
                .replace("sch", "sh")
                .replace("ph", "f")
                .replace("th", "t")
                .replace("ck", "k")
                .replace("dt", "t")
                .replace("w", "v")
                .replace("j", "i")
                .replace("y", "i")
                .replaceAll("(\\p{L})\\1+", "$1");
    }

    String first() {
        return words.getFirst();
    }

    String last() {
        return words.getLast();
    }

    /** The words after the first one, joined. */
    String afterFirst() {
        return String.join("", words.subList(1, size()));
    }

    int size() {
        return words.size();
    }

    /** All words, joined. */
    String joined() {
        return String.join("", words);
    }

    /** The words in alphabetical order. */
    String sorted() {
        return String.join(" ", words.stream().sorted().toList());
    }

    /** The phonetic code of a word; empty for a word without letters. */
    static String sound(String word) {
        return PHONETIC.encode(word.replaceAll("[^a-z]", ""));
    }

    /**
     * Two codes of the name: the sound of the last word with the first letter of the first word, and with its sound.
     */
    Stream<String> beginnings() {
        String family = sound(last());
        String first = sound(first());
        return Stream.of(first().charAt(0) + family, "#" + (first.isEmpty() ? "" : first.charAt(0)) + family);
    }

    /** Whether this name contains the words of a shorter one in order, beginning with the same word. */
    boolean holds(NameKey shorter) {
        if (shorter.size() >= size() || !first().equals(shorter.first())) {
            return false;
        }
        int at = 0;
        for (String word : words) {
            if (at < shorter.size() && word.equals(shorter.words().get(at))) {
                at++;
            }
        }
        return at == shorter.size();
    }
}
