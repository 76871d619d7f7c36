package org.depesche.tagging.subjects;

import static org.depesche.tagging.features.Features.text;
import static org.depesche.tagging.features.Features.upTo;

import java.util.List;
import java.util.function.Predicate;
import org.depesche.tagging.features.Features;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.measures.MeasureCandidate;
import org.depesche.tagging.text.NounClasses;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The features of the candidates for the subject of a figure. The names of many end with the kind of the entity
 * ("person", "place", "organisation"), or with "here", "beside" or "alone": whether the sentence names the entity, another
 * possible subject, or none.
 */
final class SubjectFeatures {

    /** A name with fewer tokens between is beside the figure. */
    private static final int NEAR = 3;

    /** The last letters of a measure that tell its sort: "umsatz" of "Jahresumsatz". */
    private static final int ENDING = 6;

    private final NamedSentence sentence;
    private final Sentence s;
    private final TextNames text;
    private final FigureDraft draft;
    private final @Nullable MeasureCandidate measure;
    private final String figure;
    private final MeasureTie tie;
    private final FigureClause clause;
    private final String opening;

    /** The sorts of the measure: its class, and its last letters. */
    private final List<String> sorts;

    SubjectFeatures(NamedSentence sentence, TextNames text, FigureDraft draft, @Nullable MeasureCandidate measure) {
        this.sentence = sentence;
        this.s = sentence.s;
        this.text = text;
        this.draft = draft;
        this.measure = measure;
        this.sorts = sorts(measure);
        this.tie = new MeasureTie(s, draft, measure);
        this.clause = new FigureClause(s, draft, measure);
        this.opening = new SentenceOpening(sentence, measure).sort();
        this.figure = draft.unitOrCount().money() ? "money" : draft.kind().code();
    }

    private static List<String> sorts(@Nullable MeasureCandidate measure) {
        if (measure == null) {
            return List.of("unmeasured");
        }
        String lemma = measure.lemma();
        NounClasses classes = measure.sentence().german ? NounClasses.GERMAN : NounClasses.ENGLISH;
        return List.of(classes.of(lemma), "~" + lemma.substring(Math.max(0, lemma.length() - ENDING)));
    }

    /** The features of a subject that the text does not name. */
    Features ofSilence(Features features) {
        TextName protagonist = text.protagonist();
        boolean headline = text.all.stream().anyMatch(name -> name.isInHeadline);
        features.add("none");
        features.add("none:", figure);
        sorts.forEach(sort -> features.add("none:", sort));
        features.add("none:named", text(measure != null));
        String subject = text(sentence.hasSubject());
        features.add("none:subject", subject);
        features.add("none:clause:", clause.sort());
        features.add("none:clause:", clause.sort(), subject);
        features.add("none:pronoun:", clause.pronoun);
        features.add("none:owner:", clause.owner);
        features.add("none:opening:", opening);
        features.add("none:opening:", opening, subject);
        features.add("none:opening:", opening, ":", sorts.getFirst());
        features.add("none:names", upTo(3, text.all.size()));
        features.add("none:headline", text(headline));
        if (protagonist != null) {
            features.add("none:protagonist", text(protagonist.isInHeadline), String.valueOf(text.share(protagonist)));
            features.add(
                    "none:most",
                    upTo(
                            4,
                            text.all.stream()
                                    .mapToInt(name -> name.mentions.size())
                                    .max()
                                    .orElse(0)));
        }
        return features;
    }

    /** Whether a noun is the measure, or counted. */
    boolean isMeasure(int noun) {
        return noun >= draft.start() && noun < draft.end()
                || noun >= draft.nounStart() && noun < draft.nounEnd()
                || measure != null && measure.phrase().contains(s.text(noun));
    }

    Features of(int noun, Features features) {
        boolean called =
                text.all.stream().limit(NamedSentence.MOST_RECENT).anyMatch(name -> name.isCalled(s.low(noun)));
        return new NounFeatures(sentence, s, text, draft, sorts.getFirst(), tie, clause).of(noun, called, features);
    }

    Features of(TextName name, Features features) {
        String kind = name.sort();
        PlacedName placed = sentence.placed(name, draft);
        String where = placed != null ? "here" : sentence.hasSubject() ? "beside" : "alone";
        features.add(kind);
        features.add(kind, ":", figure);
        for (String sort : sorts) {
            features.add(kind, ":", sort);
            features.add(kind, ":", sort, where);
        }
        if (placed != null) {
            addPlaced(features, kind, placed);
        }
        addClause(features, kind, name, where);
        addTopic(features, kind, name, where);
        addStandIns(features, kind, name, where);
        return features;
    }

    private void addPlaced(Features features, String kind, PlacedName placed) {
        boolean before = placed.end() <= draft.start();
        boolean inClause =
                before ? s.clauseStart(draft.start()) <= placed.first() : s.clauseEnd(draft.end()) > placed.first();
        String side = before ? "before" : "behind";
        NameRole role = sentence.role(placed);
        features.add(role.name());
        features.add(role.name(), kind);
        features.add(role.name(), kind, side);
        String tied = tie.of(placed.first(), placed.end());
        features.add("tie:", tied);
        features.add("tie:", tied, kind);
        features.add("tie:", tied, role.name());
        features.add("tie:", tied, kind, ":", sorts.getFirst());
        features.add("clause:", text(inClause), side);
        features.add("clause:", text(inClause), role.name());
        if (s.german && placed.first() > 1 && s.capital(placed.first() - 1)) {
            features.add("titled:", kind);
        }
        int apart = before ? draft.start() - placed.end() : placed.first() - draft.end();
        if (apart < NEAR) {
            features.add("near:", side, role.name(), kind);
        }
        TextName protagonist = text.protagonist();
        if (protagonist != null && protagonist != placed.name()) {
            features.add(
                    "protagonist:other", role.name(), kind, protagonist.kind().name());
        }
        features.add("nearer:", side, upTo(2, others(placed, other -> isNearer(other, placed, before))));
        features.add("order:", upTo(2, others(placed, other -> other.first() < placed.first())));
    }

    private void addClause(Features features, String kind, TextName name, String where) {
        PlacedName placed = sentence.placed(name, draft);
        String role = placed == null
                ? sentence.earlierRole(name)
                : sentence.role(placed).name();
        String tied = placed == null ? where : clause.tie(placed.first(), placed.end());
        features.add("attached:", tied, clause.sort());
        features.add("attached:", tied, clause.sort(), kind);
        features.add("attached:", tied, ":", sorts.getFirst());
        features.add("pronoun:", clause.pronoun, tied, kind);
        features.add("pronoun:", clause.pronoun, role, where);
        features.add("owner:", clause.owner, tied, kind);
        features.add("owner:", clause.owner, role, where);
        features.add("opening:", opening, kind, where);
    }

    /** How many other names of the sentence, without brackets and sources, pass a test. */
    private int others(PlacedName placed, Predicate<PlacedName> test) {
        return (int) sentence.names.stream()
                .filter(other -> other.name() != placed.name()
                        && sentence.role(other) != NameRole.BRACKET
                        && sentence.role(other) != NameRole.SOURCE)
                .filter(test)
                .count();
    }

    private boolean isNearer(PlacedName other, PlacedName than, boolean before) {
        boolean otherBefore = other.end() <= draft.start();
        return before ? otherBefore && other.first() > than.first() : otherBefore || other.first() < than.first();
    }

    private void addTopic(Features features, String kind, TextName name, String where) {
        int recent = sentence.recent.indexOf(name);
        features.add("recent:", recent < 0 ? "never" : upTo(2, recent), where);
        features.add("where:", where, kind);
        features.add("apart:", text.apart(name, s.span), where);
        features.add("alike:", upTo(3, text.ofKind(name.kind())), kind, where);
        features.add("earlier:", sentence.earlierRole(name), where);
        features.add("rank:", upTo(3, name.rank), where);
        features.add("rank-of-kind:", upTo(2, name.rankOfKind), kind);
        features.add("mentions:", upTo(4, name.mentions.size()), where);
        TextName protagonist = text.protagonist();
        if (name == protagonist) {
            features.add("protagonist:", upTo(5, name.mentions.size()));
            features.add("protagonist:", kind, where);
            features.add("share:", String.valueOf(text.share(name)));
        } else if (protagonist != null) {
            features.add("protagonist:other", protagonist.kind().name(), kind, where);
        }
        addIf(name.isCommonNoun, features, "common", kind, where);
        addIf(name.isOfficial, features, "office", kind, where);
        addIf(name.isSource, features, "source", kind, where);
        addIf(name.isInHeadline, features, "headline", kind, where);
        addIf(name.isInLead, features, "lead", kind, where);
        addIf(name.isInDateline, features, "dateline", upTo(2, name.mentions.size()), where);
    }

    private static void addIf(boolean is, Features features, String feature, String kind, String where) {
        if (is) {
            features.add(feature, ":", kind);
            features.add(feature, ":", where);
        }
    }

    /** By the first noun of each sort before the end of the figure. */
    private void addStandIns(Features features, String kind, TextName name, String where) {
        List<StandIns.StandIn> before = sentence.standIns.stream()
                .filter(word -> word.at() < draft.end())
                .toList();
        String later = upTo(1, sentence.laterOfKind(name));
        String rank = upTo(1, name.rankOfKind);
        if (before.stream().anyMatch(word -> !word.isPronoun() && name.isCalled(word.word()))) {
            features.add("called:", where);
            features.add("called:", kind);
        }
        before.stream()
                .filter(word -> !word.isPronoun() && word.kind() != null)
                .findFirst()
                .ifPresent(noun -> {
                    String match = "noun:" + (noun.kind() == name.kind());
                    features.add(match, where);
                    features.add(match, kind);
                    features.add(match, later, rank);
                });
        before.stream().filter(StandIns.StandIn::isPronoun).findFirst().ifPresent(pronoun -> {
            String match = "pronoun:" + (pronoun.kind() == null ? "any" : pronoun.kind() == name.kind());
            features.add(match, kind);
            features.add(match, later, rank, where);
        });
    }
}
