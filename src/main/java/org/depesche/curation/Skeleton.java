package org.depesche.curation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.codec.language.ColognePhonetic;
import org.depesche.register.Register;

/**
 * What is left of a name when its spellings fall together: umlauts, accents, doubled letters, the German and the English
 * way to write the same sound, hyphens, articles.
 *
 * @param words folded, without those that say nothing
 */
record Skeleton(List<String> words) {

    private static final Set<String> SILENT = Set.of(
            "der", "die", "das", "des", "dem", "den", "the", "of", "und", "and", "fuer", "fur", "for", "am", "an", "im",
            "in", "von", "zu", "zur", "zum", "a", "de", "et");

    private static final ColognePhonetic PHONETIC = new ColognePhonetic();

    static Skeleton of(String name) {
        List<String> telling = split(name)
                .filter(word -> !SILENT.contains(word))
                .map(Skeleton::squeeze)
                .toList();
        return telling.isEmpty() ? whole(name) : new Skeleton(telling);
    }

    /** With all words. */
    static Skeleton whole(String name) {
        return new Skeleton(split(name).map(Skeleton::squeeze).toList());
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

    /** The words after the first one, without blanks. */
    String afterFirst() {
        return String.join("", words.subList(1, size()));
    }

    int size() {
        return words.size();
    }

    /** Without blanks. */
    String joined() {
        return String.join("", words);
    }

    /** The same for both orders of the words. */
    String sorted() {
        return String.join(" ", words.stream().sorted().toList());
    }

    /** How a word sounds; empty for one without letters. */
    static String sound(String word) {
        return PHONETIC.encode(word.replaceAll("[^a-z]", ""));
    }

    /** How its last word sounds, with the letter that the first one begins with, and with the sound of that. */
    Stream<String> beginnings() {
        String family = sound(last());
        String first = sound(first());
        return Stream.of(first().charAt(0) + family, "#" + (first.isEmpty() ? "" : first.charAt(0)) + family);
    }

    /** Whether the words of the other one stand in it, in their order, the first word first. */
    boolean holds(Skeleton shorter) {
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
