package org.depesche.tagging.subjects;

import static org.depesche.tagging.features.Features.text;
import static org.depesche.tagging.features.Features.upTo;

import org.depesche.tagging.features.Features;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.measures.MeasureCandidate;
import org.depesche.tagging.measures.NamedSpans;
import org.depesche.tagging.text.NounClasses;
import org.depesche.tagging.text.Sentence;

/**
 * Describes a phrase that may restrict the measure of a figure, by features that {@link QualifierModel} has weights for. In
 * their names p is the place by the measure and q by the figure, w the noun and c its class, m the measure and t its class,
 * k the kind of the figure, b the word before the phrase and n the word behind it, a the article, g the way in which the
 * words often restrict.
 */
final class QualifierFeatures {

    private static final int MANY = 3;

    /** Parts of the names of the features of one phrase. */
    private record Parts(
            String kind,
            String p,
            String q,
            String w,
            String c,
            String b,
            String n,
            String a,
            String sort,
            String name,
            String way) {}

    private final Sentence s;
    private final QualifierWords words;
    private final QualifierPlace places;
    private final FigureDraft draft;
    private final MeasureCandidate measure;
    private final boolean isHere;
    private final String k;
    private final String m;
    private final String t;
    private final String source;
    private final String subject;

    QualifierFeatures(
            Sentence sentence, NamedSpans names, FigureDraft draft, MeasureCandidate measure, boolean hasSubject) {
        this.s = sentence;
        this.words = new QualifierWords(sentence, names);
        this.places = new QualifierPlace(sentence);
        this.draft = draft;
        this.measure = measure;
        this.isHere = measure.sentence() == sentence && measure.end() > 0;
        this.k = " k=" + (draft.unitOrCount().money() ? "money" : draft.kind().code());
        this.m = " m=" + measure.lemma();
        this.t = " t=" + type(isHere && measure.head() >= 0 ? sentence.text(measure.head()) : last(measure.phrase()));
        this.source = measure.source().name();
        this.subject = " subject=" + hasSubject;
    }

    private static String last(String phrase) {
        return phrase.substring(phrase.lastIndexOf(' ') + 1);
    }

    private String type(String noun) {
        return (s.german ? NounClasses.GERMAN : NounClasses.ENGLISH).of(noun);
    }

    Features of(QualifierPhrase phrase, Features f) {
        Parts parts = parts(phrase);
        addPlace(parts, f);
        addWords(phrase, parts, f);
        if (phrase.kind() == QualifierPhrase.Kind.ADJECTIVE) {
            addAdjective(phrase, parts, f);
        }
        if (phrase.kind() == QualifierPhrase.Kind.ADVERB) {
            f.add(parts.kind, " g=", parts.way);
            f.add(parts.kind, " g=", parts.way, parts.q);
        }
        if (phrase.hasJoint()) {
            addWay("g=" + parts.way, parts, f);
            addJoint(s.low(phrase.start()), parts, f);
        }
        return f;
    }

    private Parts parts(QualifierPhrase phrase) {
        return new Parts(
                phrase.kind().name(),
                " p=" + (isHere ? places.of(phrase, measure.start(), measure.end()) : "absent"),
                " q=" + places.of(phrase, draft.start(), draft.end()),
                " w=" + s.low(phrase.noun()),
                " c=" + type(s.text(phrase.noun())),
                " b=" + words.sign(phrase.start() - 1),
                " n=" + words.sign(phrase.end()),
                " a=" + words.article(phrase.hasJoint() ? phrase.start() + 1 : phrase.start()),
                " sort=" + words.sort(phrase.noun()),
                " name=" + words.name(phrase),
                words.way(phrase));
    }

    private void addPlace(Parts parts, Features f) {
        f.add(parts.kind);
        f.add(parts.kind, k);
        f.add(parts.kind, t);
        f.add(parts.kind, parts.p);
        f.add(parts.kind, parts.q);
        f.add(parts.kind, parts.p, parts.q);
        f.add(parts.kind, parts.p, k);
        f.add(parts.kind, parts.q, k);
        f.add(parts.kind, parts.b);
        f.add(parts.kind, parts.n);
        f.add(parts.kind, parts.b, parts.n);
    }

    private void addWords(QualifierPhrase phrase, Parts parts, Features f) {
        String named = text(measure.phrase().contains(s.text(phrase.noun())));
        f.add(parts.kind, parts.c);
        f.add(parts.kind, parts.c, parts.p);
        f.add(parts.kind, parts.w);
        f.add(parts.kind, parts.a);
        f.add(parts.kind, parts.a, parts.p);
        f.add(parts.kind, " source=", source);
        f.add(
                parts.kind,
                " long=",
                upTo(MANY, phrase.end() - phrase.noun()),
                upTo(MANY, phrase.noun() - phrase.start()));
        f.add(parts.kind, parts.sort);
        f.add(parts.kind, parts.sort, parts.p);
        f.add(parts.kind, " named=", named, parts.p);
        f.add(parts.kind, parts.name);
        f.add(parts.kind, parts.name, parts.p);
        f.add(parts.kind, parts.name, subject);
        f.add(parts.kind, " named=", named, " source=", source);
        f.add(parts.kind, " ends=", text(words.ends(phrase.end())), parts.q);
    }

    private void addAdjective(QualifierPhrase adjective, Parts parts, Features f) {
        String form = " form=" + words.form(adjective.start());
        String beside = isHere && adjective.end() == measure.head() ? " beside" : " apart";
        f.add(parts.kind, form);
        f.add(parts.kind, form, beside);
        f.add(parts.kind, form, t);
        f.add(parts.kind, form, k);
        f.add(parts.kind, " g=", parts.way);
        f.add(parts.kind, " g=", parts.way, beside);
    }

    private void addWay(String g, Parts parts, Features f) {
        f.add(g, parts.p);
        f.add(g, parts.q);
        f.add(g, parts.p, parts.q);
        f.add(g, parts.p, parts.n);
        f.add(g, parts.p, parts.sort);
        f.add(g, parts.q, parts.sort);
        f.add(g, parts.p, parts.a);
        f.add(g, parts.p, t);
        f.add(g, parts.c);
        f.add(g, parts.p, parts.name);
        f.add(g, parts.p, subject);
    }

    private void addJoint(String joint, Parts parts, Features f) {
        f.add(joint);
        f.add(joint, parts.p);
        f.add(joint, parts.q);
        f.add(joint, t);
        f.add(joint, m);
        f.add(joint, parts.c);
        f.add(joint, k);
        f.add(joint, parts.a);
        f.add(joint, parts.n);
        f.add(joint, parts.w);
        f.add(joint, parts.b);
        f.add(joint, parts.name);
    }
}
