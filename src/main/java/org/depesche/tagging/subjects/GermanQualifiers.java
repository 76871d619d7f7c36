package org.depesche.tagging.subjects;

import static org.depesche.tagging.subjects.QualifierPhrase.restricts;
import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.DEFINITE;
import static org.depesche.tagging.text.WordSet.GENITIVE;
import static org.depesche.tagging.text.WordSet.GRAIN;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.STOP;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.depesche.tagging.subjects.QualifierPhrase.Kind;
import org.depesche.tagging.text.GermanDictionary;
import org.depesche.tagging.text.Sentence;

/** Finds the words of a German sentence that may restrict a measure. */
record GermanQualifiers(Sentence s) {

    /** Adjectives of the longest noun phrase. */
    private static final int MOST_ADJECTIVES = 3;

    private static final int SHORTEST = 3;

    private static final Pattern ENDING = Pattern.compile("e[nrsm]?$");

    List<QualifierPhrase> find() {
        List<QualifierPhrase> found = new ArrayList<>();
        int covered = 0;
        for (int i = 0; i < s.size(); i++) {
            if (s.inFigure(i)) {
                continue;
            }
            int before = found.size();
            addAt(i, found);
            for (QualifierPhrase phrase : found.subList(before, found.size())) {
                covered = Math.max(covered, phrase.end());
            }
            if (i >= covered && isNoun(i) && !s.time(i)) {
                int end = nounEnd(i);
                found.add(QualifierPhrase.of(Kind.NOUN, s, i, end - 1, end));
                covered = end;
            }
        }
        return found;
    }

    private void addAt(int i, List<QualifierPhrase> found) {
        if (restricts(s, i, "rate") || isTimeArticle(i)) {
            add(Kind.RATE, i, i + 1, found);
        } else if (s.has(PREPOSITION, i)) {
            boolean rate = restricts(s, i, "time") && s.has(GRAIN, i + 1) && !s.number(i + 2);
            add(rate ? Kind.RATE : Kind.PREPOSITION, i, i + 1, found);
        } else if (s.hasLow(GENITIVE, i) && isNoun(i - 1)) {
            add(Kind.GENITIVE, i, i + 1, found);
        } else if (isAdverb(i)) {
            found.add(new QualifierPhrase(Kind.ADVERB, i, i, i + 1, s.low(i)));
        }
    }

    /** "5 Euro die Stunde", "9 Euro das Stück". */
    private boolean isTimeArticle(int i) {
        return s.inFigure(i - 1) && s.hasLow(DEFINITE, i) && (s.time(i + 1) || s.unit(i + 1) != null);
    }

    private void add(Kind kind, int start, int from, List<QualifierPhrase> found) {
        int noun = noun(from);
        if (noun < 0) {
            addCounted(kind, start, s.has(ARTICLE, from) ? from + 1 : from, found);
            return;
        }
        int end = nounEnd(noun);
        boolean time = kind != Kind.RATE && s.time(end - 1);
        if (!time) {
            found.add(QualifierPhrase.of(kind, s, start, end - 1, end));
        }
        int joined = s.is(end, "und") || s.is(end, "oder") ? noun(end + 1) : -1;
        if (joined >= 0 && kind != Kind.RATE) {
            int last = nounEnd(joined);
            found.add(QualifierPhrase.of(kind, s, start, last - 1, last));
        }
        int attribute = s.hasLow(GENITIVE, end) ? noun(end + 1) : -1;
        if (attribute >= 0 && !time && kind != Kind.RATE) {
            int last = nounEnd(attribute);
            found.add(QualifierPhrase.of(kind, s, start, end - 1, last));
        }
    }

    /** "bei den unter 25-Jährigen", "für 30 Sekunden Werbung", "je 100.000 Einwohner". */
    private void addCounted(Kind kind, int start, int from, List<QualifierPhrase> found) {
        int end = from;
        while (s.inFigure(end)) {
            end++;
        }
        while (end > from && s.hyphened(end) && s.glued(end + 1)) {
            end += 2;
        }
        if (end > from) {
            end = nounEnd(end);
            found.add(QualifierPhrase.of(kind, s, start, end - 1, end));
        }
    }

    /** The noun of the phrase that begins at a token; -1 without one. */
    private int noun(int from) {
        int i = s.has(ARTICLE, from) ? from + 1 : from;
        int last = i + MOST_ADJECTIVES;
        while (i < last && s.adjective(i) && !(s.capital(i) && !s.capital(i + 1))) {
            i++;
        }
        return isNoun(i) ? i : -1;
    }

    private boolean isNoun(int i) {
        boolean small = i == 0 && (s.hasLow(STOP, i) || s.has(PREPOSITION, i) || s.has(ARTICLE, i));
        return s.capital(i) && !s.inFigure(i) && !small && s.text(i).length() >= SHORTEST;
    }

    /** The end of a noun with its hyphens and names: "DDR-Zeiten", "Grundsteuer B". */
    private int nounEnd(int noun) {
        int end = noun;
        while (s.capital(end) && !s.inFigure(end)) {
            end++;
            while (s.hyphened(end) && s.glued(end + 1)) {
                end += 2;
            }
        }
        return end;
    }

    /** Whether a word is an adjective that stands before no noun, or is listed as an adverb. */
    private boolean isAdverb(int i) {
        boolean listed = restricts(s, i, "adverb") || restricts(s, i, "often");
        if (!s.word(i) || s.capital(i) && !(i == 0 && listed) || s.capital(i + 1) || s.adjective(i + 1)) {
            return false;
        }
        return listed || !s.hasLow(STOP, i) && s.text(i).length() > SHORTEST && isAdjective(s.low(i));
    }

    /** The adjectives before a noun. */
    List<QualifierPhrase> adjectives(int noun) {
        List<QualifierPhrase> found = new ArrayList<>();
        int at = noun - 1;
        while (at >= 0 && at >= noun - MOST_ADJECTIVES && s.adjective(at)) {
            found.add(new QualifierPhrase(Kind.ADJECTIVE, at, at, at + 1, base(at)));
            at--;
        }
        return found;
    }

    private String base(int i) {
        String word = s.low(i);
        if (s.capital(i)) {
            return s.text(i);
        }
        String base = ENDING.matcher(word).replaceAll("");
        return !isAdjective(base) && isAdjective(word + "e") ? word : base;
    }

    private static boolean isAdjective(String low) {
        return GermanDictionary.SHARED.get().isAdjective(low);
    }
}
