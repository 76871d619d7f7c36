package org.depesche.tagging.subjects;

import static org.depesche.tagging.features.Features.text;
import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.DEFINITE;
import static org.depesche.tagging.text.WordSet.PREPOSITION;

import org.depesche.tagging.features.Features;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.text.NounClasses;
import org.depesche.tagging.text.Sentence;

/**
 * The features of a common noun as the subject of a figure, of which then no entity is known.
 *
 * @param sort the class of the measure
 */
record NounFeatures(
        NamedSentence sentence,
        Sentence s,
        TextNames names,
        FigureDraft draft,
        String sort,
        MeasureTie tie,
        FigureClause clause) {

    /** Words between an article and its noun. */
    private static final int MOST_ATTRIBUTES = 3;

    Features of(int noun, boolean isCalled, Features features) {
        boolean before = noun < draft.start();
        boolean inClause = before ? s.clauseStart(draft.start()) <= noun : s.clauseEnd(draft.end()) > noun;
        int at = beforeAttributes(noun);
        String article = article(at);
        String role = role(article.equals("bare") ? at : at - 1);
        String place = (before ? "b" : "a") + inClause;
        String kind = StandIns.kind(s, noun);
        features.add("N");
        features.add("N:", role);
        features.add("N:", article);
        features.add("N:", role, article);
        features.add("N:", place);
        features.add("N:", place, role);
        features.add("N:first", text(sentence.nouns.getFirst() == noun), role);
        features.add("N:kind", kind);
        features.add("N:kind", kind, role);
        features.add("N:kind", kind, article);
        features.add("N:subject", text(sentence.hasSubject()));
        features.add("N:called", text(isCalled));
        String type = (s.german ? NounClasses.GERMAN : NounClasses.ENGLISH).of(s.text(noun));
        String topic = text(names.isInHeadline(s.low(noun)));
        features.add("N:", type);
        features.add("N:", type, ":", role, article);
        features.add("N:", type, ":", sort);
        String tied = tie.of(noun, noun + 1);
        features.add("N:tie", tied);
        features.add("N:tie", tied, role);
        features.add("N:tie", tied, ":", sort);
        String attached = clause.tie(noun, noun + 1);
        features.add("N:attached", attached, clause.sort());
        features.add("N:attached", attached, role, article);
        features.add("N:attached", attached, ":", type);
        features.add("N:attached", attached, ":", kind);
        features.add("N:topic", topic);
        features.add("N:topic", topic, role);
        features.add("N:topic", topic, ":", type);
        return features;
    }

    /** The token before the adjectives of a noun. */
    private int beforeAttributes(int noun) {
        int at = noun - 1;
        while (noun - at <= MOST_ATTRIBUTES && s.word(at) && (s.german ? s.adjective(at) : !s.has(ARTICLE, at))) {
            at--;
        }
        return at;
    }

    private String article(int at) {
        if (!s.has(ARTICLE, at)) {
            return "bare";
        }
        boolean indefinite = s.low(at).startsWith("ein") || s.lowIs(at, "a") || s.lowIs(at, "an");
        return indefinite ? "indefinite" : s.hasLow(DEFINITE, at) ? "definite" : "possessive";
    }

    private String role(int at) {
        if (s.has(PREPOSITION, at)) {
            return "preposition";
        }
        if (at < 0 || s.sign(at)) {
            return "start";
        }
        return s.capital(at) ? "genitive" : "inside";
    }
}
