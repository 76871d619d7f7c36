package org.depesche.tagging.subjects;

import static org.depesche.tagging.features.Features.text;
import static org.depesche.tagging.features.Features.upTo;
import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.DEFINITE;
import static org.depesche.tagging.text.WordSet.DIMENSION;
import static org.depesche.tagging.text.WordSet.MODAL;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.RESTRICTING;
import static org.depesche.tagging.text.WordSet.STOP;
import static org.depesche.tagging.text.WordSet.UNSPECIFIC;
import static org.depesche.tagging.text.WordSet.VERB;

import java.util.regex.Pattern;
import org.depesche.tagging.Mention;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.features.Features;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.measures.MeasureCandidate;
import org.depesche.tagging.measures.NamedSpans;
import org.depesche.tagging.text.GermanDictionary;
import org.depesche.tagging.text.NounClasses;
import org.depesche.tagging.text.Sentence;

/**
 * Describes a phrase that may restrict the measure of a figure, in words that {@link QualifierModel} has weights for. In
 * them p is the place by the measure and q by the figure, w a word, c its class, m the measure and t its class, k the kind
 * of the figure, b the word before the phrase and n the word behind it, a the article, g the way in which the word often
 * restricts.
 */
final class QualifierFeatures {

    private static final Pattern SUPERLATIVE = Pattern.compile("st(e[nrsm]?)?$");

    /** Tokens to a phrase that is far away. */
    private static final int FAR = 12;

    private static final int MANY = 3;

    private final Sentence s;
    private final NamedSpans names;
    private final FigureDraft draft;
    private final MeasureCandidate measure;
    private final boolean isHere;
    private final String k;
    private final String m;
    private final String t;
    private final String subject;

    QualifierFeatures(
            Sentence sentence, NamedSpans names, FigureDraft draft, MeasureCandidate measure, boolean hasSubject) {
        this.s = sentence;
        this.names = names;
        this.subject = " subject=" + hasSubject;
        this.draft = draft;
        this.measure = measure;
        this.isHere = measure.sentence() == sentence && measure.end() > 0;
        this.k = " k=" + (draft.unitOrCount().money() ? "money" : draft.kind().code());
        this.m = " m=" + measure.lemma();
        this.t = " t=" + type(isHere ? measure.head() : -1, measure.phrase());
    }

    private String type(int token, String phrase) {
        String word = token >= 0 ? s.text(token) : phrase.substring(phrase.lastIndexOf(' ') + 1);
        return (s.german ? NounClasses.GERMAN : NounClasses.ENGLISH).of(word);
    }

    Features of(QualifierPhrase phrase, Features f) {
        String kind = phrase.kind().name();
        boolean lead = phrase.kind() == QualifierPhrase.Kind.PREPOSITION || phrase.kind() == QualifierPhrase.Kind.RATE;
        String word = lead ? s.low(phrase.start()) : kind;
        String byMeasure = isHere ? place(phrase, measure.start(), measure.end()) : "absent";
        String byFigure = place(phrase, draft.start(), draft.end());
        String p = " p=" + byMeasure;
        String q = " q=" + byFigure;
        String c = " c=" + type(phrase.noun(), "");
        String noun = " w=" + s.low(phrase.noun());
        String b = " b=" + sign(phrase.start() - 1);
        String n = " n=" + sign(phrase.end());
        String a = " a=" + article(lead ? phrase.start() + 1 : phrase.start());
        f.add(kind);
        f.add(kind, k);
        f.add(kind, t);
        f.add(kind, p);
        f.add(kind, q);
        f.add(kind, p, q);
        f.add(kind, p, k);
        f.add(kind, q, k);
        f.add(kind, b);
        f.add(kind, n);
        f.add(kind, b, n);
        f.add(kind, c);
        f.add(kind, c, p);
        f.add(kind, noun);
        f.add(kind, a);
        f.add(kind, a, p);
        f.add(kind, " source=", measure.source().name());
        f.add(kind, " long=", upTo(MANY, phrase.end() - phrase.noun()), upTo(MANY, phrase.noun() - phrase.start()));
        String z = " sort=" + sort(phrase);
        f.add(kind, z);
        f.add(kind, z, p);
        f.add(kind, " named=", text(measure.phrase().contains(s.text(phrase.noun()))), p);
        String name = " name=" + name(phrase);
        f.add(kind, name);
        f.add(kind, name, p);
        f.add(kind, name, subject);
        f.add(
                kind,
                " named=",
                text(measure.phrase().contains(s.text(phrase.noun()))),
                " source=",
                measure.source().name());
        f.add(kind, " ends=", text(ends(phrase.end())), q);
        String how = restricting(phrase);
        if (phrase.kind() == QualifierPhrase.Kind.ADJECTIVE) {
            addForm(phrase, how, f);
        }
        if (phrase.kind() == QualifierPhrase.Kind.ADVERB) {
            f.add(kind, " g=", how);
            f.add(kind, " g=", how, q);
        }
        if (lead) {
            String g = "g=" + how;
            f.add(g, p);
            f.add(g, q);
            f.add(g, p, q);
            f.add(g, p, n);
            f.add(g, p, z);
            f.add(g, q, z);
            f.add(g, p, a);
            f.add(g, p, t);
            f.add(g, c);
            f.add(g, p, name);
            f.add(g, p, subject);
            f.add(word);
            f.add(word, p);
            f.add(word, q);
            f.add(word, t);
            f.add(word, m);
            f.add(word, c);
            f.add(word, k);
            f.add(word, a);
            f.add(word, n);
            f.add(word, noun);
            f.add(word, b);
            f.add(word, name);
        }
        return f;
    }

    private void addForm(QualifierPhrase adjective, String how, Features f) {
        String kind = adjective.kind().name();
        String form = form(adjective.start());
        String beside = isHere && adjective.end() == measure.head() ? " beside" : " apart";
        f.add(kind, form);
        f.add(kind, form, beside);
        f.add(kind, form, t);
        f.add(kind, form, k);
        f.add(kind, " g=", how);
        f.add(kind, " g=", how, beside);
    }

    /** How a word often restricts, as the table says. */
    private String restricting(QualifierPhrase phrase) {
        String word = phrase.end() - phrase.start() > 1 && s.has(PREPOSITION, phrase.start())
                ? s.low(phrase.start())
                : SmallLetters.of(phrase.words());
        String how = s.lexicon.value(RESTRICTING, word);
        return how == null ? "none" : how;
    }

    /** Whether an adjective is known, says something, and is a superlative. */
    private String form(int i) {
        String word = s.low(i);
        boolean known = !s.german || GermanDictionary.SHARED.get().isAdjective(word);
        boolean vague = s.lexicon.startsWith(UNSPECIFIC, word);
        return " form="
                + (s.capital(i)
                        ? "name"
                        : vague
                                ? "vague"
                                : SUPERLATIVE.matcher(word).find() ? "superlative" : known ? "known" : "unknown");
    }

    /** The kind of the entity that a phrase names. */
    private String name(QualifierPhrase phrase) {
        for (int i = phrase.start(); i < phrase.end(); i++) {
            Mention.EntityMention name = names.at(s, i);
            if (name != null) {
                return name.entity().kind().name();
            }
        }
        return "none";
    }

    /** The place of a phrase by other tokens. */
    private String place(QualifierPhrase phrase, int from, int to) {
        if (phrase.overlaps(from, to)) {
            return "in";
        }
        boolean behind = phrase.start() >= to;
        int first = behind ? to : phrase.end();
        int last = behind ? phrase.start() : from;
        String side = behind ? "behind" : "before";
        if (first == last) {
            return side;
        }
        return side + way(first, last);
    }

    /** The words between a phrase and other tokens. */
    private String way(int first, int last) {
        boolean nouns = true;
        int cuts = 0;
        boolean figure = false;
        for (int i = first; i < last; i++) {
            nouns &= s.capital(i) || s.has(ARTICLE, i) || s.has(PREPOSITION, i) || isAttribute(i) || s.hyphen(i);
            cuts += s.oneOf(i, ",;:") || s.dash(i) && !s.glued(i) ? 1 : 0;
            figure |= s.inFigure(i);
        }
        if (cuts > 0) {
            return cuts > 1 ? "-far" : figure ? "-clause-figure" : "-clause";
        }
        if (last - first > FAR) {
            return "-far";
        }
        return figure ? "-figure" : nouns ? "-nouns" : "-words";
    }

    private boolean isAttribute(int i) {
        return s.german ? s.adjective(i) : s.word(i) && !s.hasLow(VERB, i) && !s.hasLow(MODAL, i);
    }

    /** A small word or sign as written, a mark for any other. */
    private String sign(int i) {
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

    private boolean ends(int i) {
        return i >= s.size() || s.sign(i);
    }

    private String article(int i) {
        return !s.has(ARTICLE, i) ? "bare" : s.hasLow(DEFINITE, i) ? "definite" : "other";
    }

    /** Whether the noun says nothing of its own, is a name, is known. */
    private String sort(QualifierPhrase phrase) {
        int noun = phrase.noun();
        if (s.has(DIMENSION, noun)) {
            return "dimension";
        }
        if (s.lexicon.startsWith(UNSPECIFIC, s.low(noun))) {
            return "unspecific";
        }
        if (s.time(noun)) {
            return "time";
        }
        if (!s.german) {
            return s.capital(noun) ? "name" : s.low(noun).endsWith("s") ? "plural" : "noun";
        }
        if (!s.capital(noun)) {
            return "small";
        }
        GermanDictionary dictionary = GermanDictionary.SHARED.get();
        return dictionary.isPlace(s.text(noun))
                ? "place"
                : dictionary.noun(s.text(noun)) == null
                        ? "unknown"
                        : dictionary.isPlural(s.text(noun)) ? "plural" : "noun";
    }
}
