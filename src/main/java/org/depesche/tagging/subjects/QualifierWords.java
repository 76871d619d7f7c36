package org.depesche.tagging.subjects;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.DEFINITE;
import static org.depesche.tagging.text.WordSet.DIMENSION;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.RESTRICTING;
import static org.depesche.tagging.text.WordSet.STOP;
import static org.depesche.tagging.text.WordSet.UNSPECIFIC;
import static org.depesche.tagging.text.WordSet.VERB;

import java.util.regex.Pattern;
import org.depesche.tagging.Mention;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.measures.NamedSpans;
import org.depesche.tagging.text.GermanDictionary;
import org.depesche.tagging.text.Sentence;

/** The sorts of the words in and beside a phrase that may restrict a measure. */
record QualifierWords(Sentence s, NamedSpans names) {

    private static final Pattern SUPERLATIVE = Pattern.compile("st(e[nrsm]?)?$");

    /** The way in which a preposition or the words often restrict, by the table; "none" if it does not list them. */
    String way(QualifierPhrase phrase) {
        boolean prepositional = phrase.end() - phrase.start() > 1 && s.has(PREPOSITION, phrase.start());
        String listed = prepositional ? s.low(phrase.start()) : SmallLetters.of(phrase.words());
        String way = s.lexicon.value(RESTRICTING, listed);
        return way == null ? "none" : way;
    }

    /** Whether an adjective is part of a name, says little, is a superlative, or is known. */
    String form(int adjective) {
        String word = s.low(adjective);
        if (s.capital(adjective)) {
            return "name";
        }
        if (s.lexicon.startsWith(UNSPECIFIC, word)) {
            return "vague";
        }
        if (SUPERLATIVE.matcher(word).find()) {
            return "superlative";
        }
        return !s.german || GermanDictionary.SHARED.get().isAdjective(word) ? "known" : "unknown";
    }

    /** The kind of the first entity that a phrase names. */
    String name(QualifierPhrase phrase) {
        for (int i = phrase.start(); i < phrase.end(); i++) {
            Mention.EntityMention name = names.at(s, i);
            if (name != null) {
                return name.entity().kind().name();
            }
        }
        return "none";
    }

    /** Whether a noun says little by itself, is a name, is known, is a plural. */
    String sort(int noun) {
        if (s.has(DIMENSION, noun)) {
            return "dimension";
        }
        if (s.lexicon.startsWith(UNSPECIFIC, s.low(noun))) {
            return "unspecific";
        }
        if (s.time(noun)) {
            return "time";
        }
        if (s.german) {
            return s.capital(noun) ? germanSort(s.text(noun)) : "small";
        }
        return s.capital(noun) ? "name" : s.low(noun).endsWith("s") ? "plural" : "noun";
    }

    private static String germanSort(String noun) {
        GermanDictionary dictionary = GermanDictionary.SHARED.get();
        if (dictionary.isPlace(noun)) {
            return "place";
        }
        if (dictionary.noun(noun) == null) {
            return "unknown";
        }
        return dictionary.isPlural(noun) ? "plural" : "noun";
    }

    /** A small word or sign beside a phrase as written; a mark for any other word. */
    String sign(int i) {
        if (i < 0 || i >= s.size()) {
            return "^";
        }
        if (s.inFigure(i) || s.number(i)) {
            return "#";
        }
        if (s.has(ARTICLE, i)) {
            return "D";
        }
        if (s.sign(i)) {
            return s.text(i);
        }
        if (s.has(PREPOSITION, i)) {
            return "P";
        }
        if (s.hasLow(STOP, i)) {
            return s.low(i);
        }
        if (s.capital(i)) {
            return s.time(i) ? "T" : "N";
        }
        return s.german && s.adjective(i) ? "A" : s.hasLow(VERB, i) ? "V" : "w";
    }

    /** Whether the sentence or a part of it ends before a token. */
    boolean ends(int i) {
        return i >= s.size() || s.sign(i);
    }

    /** Whether a token is a definite article, another one, or none. */
    String article(int i) {
        return !s.has(ARTICLE, i) ? "bare" : s.hasLow(DEFINITE, i) ? "definite" : "other";
    }
}
