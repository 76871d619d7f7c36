package org.depesche.tagging.measures;

import static org.depesche.tagging.text.WordSet.ARTICLE;

import java.util.ArrayList;
import java.util.List;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.VerbClasses;
import org.jspecify.annotations.Nullable;

/** Describes the place of a noun in a German sentence, seen from the figure. */
final class GermanPlaces {

    private static final int FARTHEST = 3;

    private final GermanSurroundings around;
    private final Sentence s;
    private final MeasureCandidate noun;
    private final String type;
    private final boolean ahead;
    private final String side;
    private final int cuts;
    private final int from;
    private final int to;
    private final long between;
    private final @Nullable String article;
    private final int at;
    private final boolean chosen;

    GermanPlaces(GermanSurroundings around, MeasureCandidate noun) {
        this.around = around;
        this.s = around.s;
        this.noun = noun;
        this.type = GermanSurroundings.type(noun);
        this.ahead = noun.end() <= around.draft.start();
        this.side = isInside() ? "I" : ahead ? "B" : "A";
        this.cuts = Math.min(FARTHEST, around.cuts(noun));
        this.from = ahead ? noun.end() : around.draft.end();
        this.to = ahead ? around.draft.start() : noun.start();
        this.between =
                Math.min(FARTHEST, around.nouns.stream().filter(this::isBetween).count());
        this.article = s.has(ARTICLE, noun.start() - 1) ? s.low(noun.start() - 1) : null;
        this.at = article == null ? noun.start() - 1 : noun.start() - 2;
        this.chosen = noun.equalsMeasure(around.rule);
    }

    private boolean isInside() {
        return noun.head() >= around.draft.start() && noun.head() < around.draft.end();
    }

    private boolean isBetween(MeasureCandidate other) {
        return ahead
                ? other.start() >= noun.end() && other.end() <= around.draft.start()
                : other.start() >= around.draft.end() && other.end() <= noun.start();
    }

    List<String> features() {
        List<String> f = new ArrayList<>();
        addRole(f);
        addFit(f);
        addDistance(f);
        addWay(f);
        return f;
    }

    /** Subject, object or attribute, with the verb. */
    private void addRole(List<String> f) {
        String role = around.roles.of(noun);
        String kind = around.kind;
        String before = around.before;
        String action = around.action;
        String own = VerbClasses.GERMAN.of(around.clauses.verbAt(noun.head()));
        f.add("r=" + role + side + cuts);
        f.add("r=" + role + side + cuts + " k=" + kind);
        f.add("r=" + role + side + cuts + " b=" + before);
        f.add("r=" + role + side + cuts + " b=" + before + " k=" + kind);
        f.add("r=" + role + side + " act=" + action);
        f.add("r=" + role + side + cuts + " act=" + action + " b=" + before);
        f.add("r=" + role + " act=" + action + " t=" + type);
        f.add("r=" + role + " own=" + own + cuts);
        f.add("r=" + role + side + " t=" + type + cuts);
        f.add("r=" + role + " t=" + type + " b=" + before);
        f.add("r=" + role + " agree=" + chosen + cuts);
        f.add("r=" + role + side + cuts + " n=" + around.behind);
        if (cuts == 0 && from == around.draft.end() && role.equals(GermanRoles.ATTRIBUTE)) {
            f.add("whole t=" + type + " k=" + kind);
            f.add("whole t=" + type + " subj=" + around.subject);
            f.add("whole subj=" + around.subject + " act=" + action + " k=" + kind);
            f.add("whole b=" + before + " subj=" + around.subject);
        }
    }

    /** Whether nouns of the class are measured in the kind of the figure, and whether others are nearer. */
    private void addFit(List<String> f) {
        boolean fits = around.fits(type);
        boolean rival = around.hasFit(noun, Integer.MAX_VALUE);
        boolean near = around.hasFit(noun, cuts);
        f.add("fit=" + fits + rival + near);
        f.add("fit=" + fits + rival + near + " k=" + around.kind);
        f.add("fit=" + fits + near + " p=" + side + cuts);
        f.add("fit=" + fits + near + " t=" + type);
    }

    private void addDistance(List<String> f) {
        String kind = around.kind;
        String before = around.before;
        String head = caseOrPreposition();
        long figures = Math.min(
                2,
                around.drafts.stream()
                        .filter(other -> other.start() >= from && other.end() <= to)
                        .count());
        String position = side + cuts + between + figures;
        f.add("t=" + type + " c=" + head + side);
        f.add("t=" + type + " c=" + head + side + cuts + " k=" + kind);
        f.add("t=" + type + " v=" + around.verb);
        f.add("p=" + side + cuts);
        f.add("p=" + position);
        f.add("p=" + position + " k=" + kind);
        f.add("p=" + position + " c=" + head);
        f.add("p=" + side + cuts + " t=" + type + " b=" + before);
        f.add("p=" + side + between + " b=" + before);
        f.add("p=" + side + cuts + between + " b=" + before + " k=" + kind);
        f.add("p=" + side + " c=" + head);
        f.add("p=" + side + " c=" + head + " k=" + kind);
        f.add("p=" + side + cuts + " c=" + head + " b=" + before);
        f.add("p=" + side + " c=" + head + " v=" + around.verb);
        f.add("p=" + side + cuts + " v=" + around.verb);
        f.add("agree=" + chosen + " p=" + side + cuts + " b=" + before);
        f.add("agree=" + chosen + " p=" + position);
        f.add("agree=" + chosen + " t=" + type);
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
    private void addWay(List<String> f) {
        String way = around.clauses.way(from, to);
        if (!way.isEmpty()) {
            f.add("w=" + side + way);
            f.add("w=" + side + way + " k=" + around.kind);
            f.add("w=" + side + way + " t=" + type);
        }
        if (isInside()) {
            f.add("in n=" + around.behind);
            f.add("in b=" + around.before);
            f.add("in v=" + around.verb + " b=" + around.before);
        }
        f.add("d=" + side + Integer.numberOfLeadingZeros(Math.max(0, to - from)));
        f.add("a=" + (article != null) + side);
        f.add("prev=" + around.clauses.word(at) + " " + side);
        f.add("next=" + around.clauses.word(noun.end()) + " " + side);
        f.add("first=" + (noun.start() <= 1) + side + cuts);
    }
}
