package org.depesche.tagging.measures;

import static org.depesche.tagging.features.Features.text;
import static org.depesche.tagging.features.Features.upTo;
import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.PRONOUN;
import static org.depesche.tagging.text.WordSet.SAYING;

import org.depesche.tagging.features.Features;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.measures.GermanSurroundings.Frequency;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.VerbClasses;
import org.jspecify.annotations.Nullable;

/** Describes the place of a noun in a German sentence, seen from the figure. */
final class GermanPlaces {

    private static final int FARTHEST = 3;

    private static final int MANY = 3;

    private final GermanSurroundings around;
    private final Sentence s;
    private final MeasureCandidate noun;
    private final String type;
    private final boolean ahead;
    private final String side;
    private final int cuts;
    private final int from;
    private final int to;
    private final int between;
    private final @Nullable String article;
    private final int at;
    private final boolean chosen;

    // parts of many names of features
    private final String k;
    private final String b;
    private final String count;

    /** @param type the class of the noun */
    GermanPlaces(GermanSurroundings around, MeasureCandidate noun, String type) {
        this.around = around;
        this.s = around.s;
        this.noun = noun;
        this.type = type;
        this.ahead = noun.end() <= around.draft.start();
        this.side = isInside() ? "I" : ahead ? "B" : "A";
        this.cuts = Math.min(FARTHEST, around.cuts(noun));
        this.from = ahead ? noun.end() : around.draft.end();
        this.to = ahead ? around.draft.start() : noun.start();
        this.between = Math.min(FARTHEST, nouns());
        this.article = s.has(ARTICLE, noun.start() - 1) ? s.low(noun.start() - 1) : null;
        this.at = article == null ? noun.start() - 1 : noun.start() - 2;
        this.chosen = noun.equalsMeasure(around.rule);
        this.k = " k=" + around.kind;
        this.b = " b=" + around.before;
        this.count = String.valueOf(cuts);
    }

    private boolean isInside() {
        return noun.head() >= around.draft.start() && noun.head() < around.draft.end();
    }

    /** The nouns between noun and figure. */
    private int nouns() {
        int nouns = 0;
        for (MeasureCandidate other : around.nouns) {
            nouns += other.start() >= from && other.end() <= to ? 1 : 0;
        }
        return nouns;
    }

    void describe(Features f) {
        addRole(f);
        addFit(f);
        addDistance(f);
        addWay(f);
    }

    /** Subject, object or attribute, with the verb. */
    private void addRole(Features f) {
        String role = around.roles.of(noun);
        String m = " m=" + around.measured(type);
        String own = VerbClasses.GERMAN.of(around.clauses.verbAt(noun.head()));
        String r = "r=" + role;
        String sided = r + side;
        String placed = sided + cuts;
        String act = " act=" + around.action;
        String t = " t=" + type;
        f.add(placed);
        f.add(placed, k);
        f.add(placed, b);
        f.add(placed, b, k);
        f.add(sided, act);
        f.add(placed, act, b);
        f.add(r, act, t);
        f.add(r, act, m);
        f.add(placed, m);
        f.add(placed, b, m);
        f.add(sided, act, m, k);
        f.add(sided, " of=", around.ofSubject, m);
        f.add(r, " own=", own, count);
        f.add(sided, t, count);
        f.add(r, t, b);
        f.add(r, " agree=", String.valueOf(chosen), count);
        f.add(placed, " n=", around.behind);
        if (cuts == 0 && from == around.draft.end() && role.equals(GermanRoles.ATTRIBUTE)) {
            String subject = " subj=" + around.subject;
            f.add("whole", t, k);
            f.add("whole", t, subject);
            f.add("whole", subject, act, k);
            f.add("whole", b, subject);
            f.add("whole of=", around.ofSubject, act);
            f.add("whole of=", around.ofSubject, k);
        }
    }

    /** Whether nouns of the class are measured in the kind of the figure, and whether others are nearer. */
    private void addFit(Features f) {
        Frequency measured = around.measured(type);
        boolean fits = measured == Frequency.USUALLY;
        boolean near = around.hasFit(noun, cuts);
        String fit = "fit=" + fits + around.hasFit(noun, Integer.MAX_VALUE) + near;
        String alone = "fit=" + fits + near;
        f.add(fit);
        f.add(fit, k);
        f.add(alone, " p=", side, count);
        f.add(alone, " t=", type);
        String rank = "nearer=" + Math.min(2, around.nearer(noun, measured)) + " m=" + measured;
        f.add(rank);
        f.add(rank, k);
        f.add(rank, " p=", side, count);
        f.add(rank, b);
    }

    private void addDistance(Features f) {
        String head = " c=" + caseOrPreposition();
        String v = " v=" + around.verb;
        String t = "t=" + type;
        String sided = "p=" + side;
        String place = sided + cuts;
        String far = String.valueOf(between);
        String position = place + between + figures();
        f.add(t, head, side);
        f.add(t, head, side, count, k);
        f.add(t, v);
        f.add(place);
        f.add(position);
        f.add(position, k);
        f.add(position, head);
        f.add(place, " ", t, b);
        f.add(sided, far, b);
        f.add(place, far, b, k);
        f.add(sided, head);
        f.add(sided, head, k);
        f.add(place, head, b);
        f.add(sided, head, v);
        f.add(place, v);
        String agree = "agree=" + chosen + " ";
        f.add(agree, place, b);
        f.add(agree, position);
        f.add(agree, t);
    }

    /** The figures between noun and figure, 2 at most. */
    private int figures() {
        int count = 0;
        for (FigureDraft other : around.drafts) {
            count += other.start() >= from && other.end() <= to ? 1 : 0;
        }
        return Math.min(2, count);
    }

    /** The preposition, "gen" for a genitive attribute, else the cases that the noun may have. */
    private String caseOrPreposition() {
        String preposition = around.roles.preposition(noun);
        if (!preposition.isEmpty()) {
            return preposition;
        }
        String cases = GermanGrammar.cases(article, s.text(noun.head()));
        return article != null && GermanNounPhrases.noun(s, at) && cases.contains("G") ? "gen" : cases;
    }

    /** The words between noun and figure, and those beside them. */
    private void addWay(Features f) {
        String way = around.clauses.way(from, to);
        if (!way.isEmpty()) {
            f.add("w=", side, way);
            f.add("w=", side, way, k);
            f.add("w=", side, way, " t=", type);
        }
        if (isInside()) {
            f.add("in n=", around.behind);
            f.add("in", b);
            f.add("in v=", around.verb, b);
        }
        f.add("d=", side, String.valueOf(Integer.numberOfLeadingZeros(Math.max(0, to - from))));
        f.add("a=", String.valueOf(article != null), side);
        f.add("prev=", around.clauses.word(at), " ", side);
        f.add("next=", around.clauses.word(noun.end()), " ", side);
        f.add("first=", String.valueOf(noun.start() <= 1), side, count);
    }

    /** A noun of the sentence before. */
    static void describeEarlier(GermanSurroundings around, MeasureContext context, MeasureCandidate c, Features f) {
        String k = " k=" + around.kind;
        Sentence e = c.sentence();
        String article = e.has(ARTICLE, c.start() - 1) ? e.low(c.start() - 1) : null;
        boolean prepositional = e.has(PREPOSITION, article == null ? c.start() - 1 : c.start() - 2);
        String cases = prepositional ? "p" : GermanGrammar.cases(article, e.text(c.head()));
        f.add("ec=", cases);
        f.add("ec=", cases, k);
        f.add("ef=", text(c.start() <= 1));
        f.add("en=", upTo(MANY, around.nouns.size()));
        f.add("er=", text(around.rule == null));
        f.add("ep=", text(around.s.has(PRONOUN, 0)), k);
        f.add("eh=", text(context.headline() == e));
        f.add("es=", text(around.s.anywhere(SAYING)));
    }
}
