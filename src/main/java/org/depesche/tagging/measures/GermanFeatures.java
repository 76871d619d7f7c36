package org.depesche.tagging.measures;

import static org.depesche.tagging.features.Features.text;
import static org.depesche.tagging.features.Features.upTo;
import static org.depesche.tagging.text.WordSet.CHANGE_NOUN;
import static org.depesche.tagging.text.WordSet.DIMENSION;
import static org.depesche.tagging.text.WordSet.LEVEL;

import java.util.Map;
import java.util.Set;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.features.Features;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.measures.SuppliedMeasures.Trigger;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Describes the candidates of a German figure in words that {@link MeasureModel} has weights for. In them k is the kind
 * of the figure, u its unit, b the word before it, n the word behind it, v the verb and act its class, t and c classes
 * of nouns, r the role, p the place.
 */
final class GermanFeatures {

    private static final int MANY = 3;

    /** Levels of certainty. */
    private static final int LEVELS = 6;

    /** Letters of the last parts of compounds. */
    private static final int[] ENDINGS = {3, 4, 5, 7};

    /** @param inText whether the text itself has the noun */
    private record Noun(String word, boolean inText, String kind) {}

    private final GermanSurroundings around;
    private final MeasureRanking ranking;
    private final Sentence s;
    private final FigureDraft draft;
    private final MeasureContext context;
    private final Map<String, Trigger> triggers;
    private final String kind;
    private final @Nullable MeasureCandidate rule;

    // the parts that most names of features end with
    private final String k;
    private final String b;
    private final String n;
    private final String v;

    /** The word behind the figure in small letters; "N" for one with a capital letter. */
    private final String next;

    /** @param triggers the words that nouns are supplied for, by the lemma of the noun */
    GermanFeatures(
            GermanSurroundings around, MeasureContext context, Map<String, Trigger> triggers, MeasureRanking ranking) {
        this.ranking = ranking;
        this.around = around;
        this.s = around.s;
        this.draft = around.draft;
        this.context = context;
        this.triggers = triggers;
        this.kind = around.kind;
        this.rule = around.rule;
        this.k = " k=" + kind;
        this.b = " b=" + around.before;
        this.n = " n=" + around.behind;
        this.v = " v=" + around.verb;
        this.next = s.capital(draft.end()) ? "N" : s.low(draft.end());
    }

    void ofSilence(Features f) {
        String act = "0 act=" + around.action;
        String subject = "0 subj=" + around.subject + around.pronoun;
        f.add("0");
        f.add("0", k);
        f.add("0 u=", around.unit);
        f.add("0", b);
        f.add("0", k, b);
        f.add("0", n);
        f.add("0", k, n);
        f.add("0", b, n);
        f.add("0", v);
        f.add("0", k, v);
        f.add(act, k);
        f.add(act, b);
        f.add(subject);
        f.add(subject, k);
        boolean noun = rule != null && around.nouns.stream().anyMatch(rule::equalsMeasure);
        f.add("0 rule=", rule == null ? "none" : noun ? "noun" : "other");
        f.add("0 nouns=", upTo(MANY + 1, around.nouns.size()));
        f.add("0 first=", text(context.before() == null));
        f.add("0 last=", text(context.last() != null));
        f.add("0 mod=", text(draft.modifier() == Quantity.Modifier.EXACT), text(draft.inWords()));
        f.add("0 beg=", text(draft.start() == 0));
        f.add("0 head=", text(context.headline() == s));
        String fits = "0 fit=" + around.hasFit() + around.hasNearFit();
        f.add(fits);
        f.add(fits, k);
        f.add("0 rt=", around.typeOfRule);
        f.add("0 rt=", around.typeOfRule, k);
        String supplied = "0 sup=" + triggers.containsValue(Trigger.VERB) + triggers.containsValue(Trigger.BEHIND);
        f.add(supplied);
        f.add(supplied, k);
        f.add("0 nx=", next);
        f.add("0 nx=", next, k);
        f.add("0 of=", around.ofSubject, k);
    }

    void of(MeasureCandidate c, Features f) {
        GermanGrammar.Head head = GermanGrammar.head(c);
        String source = c.source().name();
        boolean inText = c.head() >= 0;
        f.add("s=", source, " nx=", next);
        f.add("s=", source);
        f.add("s=", source, k);
        if (c.equalsMeasure(rule)) {
            f.add("rule");
            f.add("rule s=", source);
            f.add("rule", k);
        }
        if (c.equalsMeasure(context.last())) {
            addLast(f, c, head.type());
        }
        Set<String> kinds = context.kindsOf(c.lemma());
        if (!kinds.isEmpty()) {
            f.add(kinds.contains(kind) ? "seen" : "seenother", k);
        }
        f.addAll(ranking.of(new Noun(head.word(), inText, kind), own -> addNoun(own, head, inText)));
        addPlaced(f, c, head.type());
        switch (c.source()) {
            case NOUN -> new GermanPlaces(around, c, head.type()).describe(f);
            case EARLIER -> GermanPlaces.describeEarlier(around, context, c, f);
            case SUPPLIED -> addSupplied(f, c);
            case MEASURED -> addMeasured(f, c);
            default -> {}
        }
    }

    /** The measure of the figure before. */
    private void addLast(Features f, MeasureCandidate c, String type) {
        FigureDraft figure = context.before();
        String alike = figure == null ? "far" : figure.kind() == draft.kind() ? "same" : "other";
        String near = figure == null ? "far" : "near";
        String last = "last " + near;
        String subject = text(around.subject);
        String sure = sure(c);
        f.add("last");
        f.add("last ", alike);
        f.add(last, sure);
        f.add("last", sure, k);
        f.add("last ", alike, figure == null ? "" : around.clauses.way(figure.end(), draft.start()));
        f.add("last", b);
        f.add("last", k, b);
        f.add("last", k, near);
        f.add("last rule=", text(c.equalsMeasure(rule)));
        f.add(last, " subj=", subject, text(around.pronoun));
        f.add(last, " fit=", text(around.fits(type)), subject);
        f.add(last, " act=", around.action);
        f.add(last, n);
        f.add(last, " nx=", next);
        f.add(last, " m=", String.valueOf(around.measured(type)), subject);
        boolean unit = draft.unitOrCount().code().equals(context.lastUnit());
        f.add(last, " unit=", text(unit), subject);
        f.add(last, " beg=", text(draft.start() == 0));
    }

    /** How certain the measure was before: one wrong measure makes the next one wrong. */
    private String sure(MeasureCandidate c) {
        return " sure=" + (int) Math.min(LEVELS - 1, LEVELS * context.certainty(c));
    }

    /** The measure of another figure before. */
    private void addMeasured(Features f, MeasureCandidate c) {
        f.add("age=", String.valueOf(context.age(c)));
        f.add("measured", b);
        f.add("measured", sure(c));
        f.add("measured nouns=", upTo(MANY, around.nouns.size()));
        f.add("measured rule=", text(rule != null), k);
    }

    /** A noun that stands for another word. */
    private void addSupplied(Features f, MeasureCandidate c) {
        String noun = "sup=" + c.lemma();
        f.add(noun);
        f.add(noun, k);
        f.add(noun, " n=", s.low(draft.end()));
        f.add(noun, " u=", around.unit);
        f.add(noun, " act=", around.action);
        f.add(noun, v);
        f.add("sup rt=", around.typeOfRule, k);
        f.add("sup", b, k);
        f.add("sup", n, k);
        f.add("sup rule=", text(rule != null));
        Trigger trigger = triggers.get(c.lemma());
        String via = "via=" + (trigger == null ? "" : trigger);
        f.add(via, k);
        f.add(via, " ", noun);
        f.add(via, b);
        f.add(via, b, k);
        f.add(via, " subj=", text(around.subject), text(around.pronoun));
        f.add(via, " act=", around.action);
        f.add(via, " act=", around.action, k);
        f.add(via, " of=", around.ofSubject, k);
        f.add("sup nearest=", around.ofBest, k);
        f.add(via, " fit=", text(around.hasNearFit()));
        f.add(via, " rule=", around.roleOfRule());
    }

    /** The class of the noun in this place. */
    private void addPlaced(Features f, MeasureCandidate c, String noun) {
        String type = "c=" + noun;
        String fit = "m=" + around.measured(noun);
        f.add(fit, " s=", c.source().name());
        f.add(fit, " rule=", text(c.equalsMeasure(rule)));
        f.add(fit, " near=", text(around.hasNearFit()));
        f.add(type, " u=", around.unit);
        f.add(type, " s=", c.source().name());
    }

    /** The noun itself: its class, its last part, whether it is a name. */
    private void addNoun(Features f, GermanGrammar.Head noun, boolean inText) {
        String base = noun.base();
        String type = "c=" + noun.type();
        String fit = "m=" + around.measured(noun.type());
        f.add(fit);
        f.add(fit, k);
        f.add(type);
        f.add(type, k);
        f.add("l=", base);
        f.add("l=", base, k);
        for (int letters : ENDINGS) {
            if (base.length() > letters) {
                String ending = base.substring(base.length() - letters);
                f.add("e=", ending);
                f.add("e=", ending, k);
            }
        }
        if (inText) {
            f.add("sorts=", noun.sort());
            f.add("sorts=", noun.sort(), k);
            f.add("num=", noun.number(), k);
        }
        f.add(
                "set=",
                text(s.lexicon.has(DIMENSION, noun.word())),
                text(s.lexicon.has(CHANGE_NOUN, noun.word())),
                text(s.lexicon.has(LEVEL, noun.word())));
    }
}
