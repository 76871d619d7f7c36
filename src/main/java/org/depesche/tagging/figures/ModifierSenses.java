package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.EXTENDING;
import static org.depesche.tagging.text.WordSet.EXTENT;
import static org.depesche.tagging.text.WordSet.MODIFIER_SENSE;
import static org.depesche.tagging.text.WordSet.SURVEY;
import static org.depesche.tagging.text.WordSet.SURVEYED;
import static org.depesche.tagging.text.WordSet.SURVEY_NOUN;

import java.util.Locale;
import java.util.stream.IntStream;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;

/** Distinguishes modifiers of a number from other senses of the same words: "der Lauf über 10 Kilometer". */
final class ModifierSenses {

    /** The other senses of modifiers in the table. */
    private enum Sense {
        PLAIN,
        /** "ein Kredit über", "over the years". */
        EXTENT,
        /** "eine Umfrage unter". */
        SURVEY,
        /** "ab 3 Jahren" is a modifier, "(ab3h" none. */
        START,
        /** "dribbled past", "their past". */
        PASSING,
        /** "the some", "the near". */
        DEFINITE,
        /** "bald" as "soon". */
        SOON
    }

    /** The greatest distance between "unter" and the noun of a survey: "unter 1.000 Befragten erhoben". */
    private static final int SURVEY_DISTANCE = 8;

    /** The greatest distance between "über" and the noun before it: "ein Kredit der Bank über 3 Millionen". */
    private static final int EXTENT_DISTANCE = 3;

    private ModifierSenses() {}

    static boolean accepts(Sentence s, PhraseTable.Hit<Quantity.Modifier> hit, FigureDraft draft) {
        boolean phrase = hit.end() - hit.start() > 1;
        return phrase || !name(s, hit.start()) && modifies(s, hit, draft);
    }

    /** "five-over 75" of golf, "737 MAX 8". */
    private static boolean name(Sentence s, int at) {
        return s.is(at, "MAX") || s.dash(at - 1) && s.glued(at);
    }

    /** Whether a single word before a number is a modifier. */
    private static boolean modifies(Sentence s, PhraseTable.Hit<Quantity.Modifier> hit, FigureDraft draft) {
        int at = hit.start();
        return switch (sense(s, at)) {
            case PLAIN -> true;
            case EXTENT -> !lasting(s, hit, draft) && !extent(s, at);
            case SURVEY -> !survey(s, at, draft);
            case START -> draft.kind() != FigureKind.DURATION || !s.glued(hit.end());
            case PASSING -> !passing(draft) && !s.has(ARTICLE, at - 1);
            case DEFINITE -> !s.is(at - 1, "the");
            case SOON -> draft.scaled() || s.number(draft.number());
        };
    }

    private static Sense sense(Sentence s, int at) {
        String sense = s.lexicon.value(MODIFIER_SENSE, s.low(at));
        return sense == null ? Sense.PLAIN : Sense.valueOf(sense.toUpperCase(Locale.ROOT));
    }

    /** "over the 3 years", "a loan over 3 years". */
    private static boolean lasting(Sentence s, PhraseTable.Hit<Quantity.Modifier> hit, FigureDraft draft) {
        return draft.kind() == FigureKind.DURATION && (s.is(hit.end(), "the") || s.lowIs(hit.start() - 1, "loan"));
    }

    /** "Gold über 100 Meter", "ein Vertrag über 3 Millionen". */
    private static boolean extent(Sentence s, int at) {
        return IntStream.range(at - EXTENT_DISTANCE, at).anyMatch(i -> s.hasLow(EXTENDING, i));
    }

    /** "eine Umfrage unter 1.000 Wählern", "unter 1.000 Wählern erhoben". */
    private static boolean survey(Sentence s, int at, FigureDraft draft) {
        return s.has(SURVEY_NOUN, at - 1)
                || IntStream.range(draft.end(), draft.end() + SURVEY_DISTANCE).anyMatch(i -> s.startsWith(SURVEYED, i));
    }

    /** "dummied past three defenders". */
    private static boolean passing(FigureDraft draft) {
        return draft.kind() == FigureKind.COUNT && !draft.scaled() && draft.inWords();
    }
}
