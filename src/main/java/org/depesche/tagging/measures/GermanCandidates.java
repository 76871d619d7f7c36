package org.depesche.tagging.measures;

import static org.depesche.tagging.measures.MeasureCandidate.Source.EARLIER;
import static org.depesche.tagging.measures.MeasureCandidate.Source.LAST;
import static org.depesche.tagging.measures.MeasureCandidate.Source.MEASURED;
import static org.depesche.tagging.measures.MeasureCandidate.Source.NOUN;
import static org.depesche.tagging.measures.MeasureCandidate.Source.RULE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Mention;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.measures.SuppliedMeasures.Trigger;
import org.depesche.tagging.text.BaseForms;
import org.depesche.tagging.text.NounClasses;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Offers the measures that the figures of a German sentence may have, with their features. */
final class GermanCandidates {

    private final Sentence s;
    private final List<FigureDraft> drafts;
    private final NamedSpans names;
    /** What people earn, and companies do not. */
    private static final Set<String> OF_PEOPLE = Set.of("Gehalt", "Einkommen");

    private static final String ORGANISATION = "organisation";

    /** Classes of nouns for those that earn. */
    private static final Set<String> CLASSES = Set.of(ORGANISATION, "actor", "people", "worker");

    private final MeasureContext context;
    private final GermanMeasures rules;
    private final GermanClauses clauses;
    private final List<MeasureCandidate> nouns;
    private final GermanRoles roles;
    private @Nullable List<MeasureCandidate> earlier;
    private @Nullable String lastOfRules;

    GermanCandidates(Sentence s, List<FigureDraft> drafts, NamedSpans names, MeasureContext context) {
        this.s = s;
        this.drafts = drafts;
        this.names = names;
        this.context = context;
        GermanSubjects subjects = new GermanSubjects(s);
        this.rules = new GermanMeasures(s, drafts, subjects, new GermanMeasuresBefore(s, drafts, subjects));
        this.clauses = new GermanClauses(s);
        this.nouns = nouns(s, NOUN, drafts);
        this.roles = new GermanRoles(s, clauses, nouns);
    }

    private List<MeasureCandidate> nouns(Sentence of, MeasureCandidate.Source source, List<FigureDraft> figures) {
        return new GermanPhrases(of, figures, names)
                .of(source).stream().filter(this::isNoName).toList();
    }

    /** People, places and organisations are no measures. */
    private boolean isNoName(MeasureCandidate candidate) {
        return names.at(candidate.sentence(), candidate.head()) == null;
    }

    /** Silence, then all candidates of a figure, described for a ranking. */
    List<MeasureRanking.Described> of(FigureDraft draft, MeasureRanking ranking) {
        List<MeasureCandidate> found = new ArrayList<>(nouns);
        String rule = rules.of(draft, context.before(), lastOfRules);
        lastOfRules = rule == null ? lastOfRules : rule;
        MeasureCandidate chosen = rule == null || names.isName(s, rule) ? null : MeasureCandidate.of(RULE, s, rule);
        MeasureCandidate.addNew(found, chosen);
        MeasureCandidate last = context.last();
        MeasureCandidate.addNew(found, last == null ? null : last.from(LAST));
        Map<String, Trigger> triggers = new HashMap<>();
        supplied(draft).forEach((supplied, trigger) -> {
            String thing = trigger == Trigger.UNIT ? "" : thing(draft, supplied, chosen);
            MeasureCandidate candidate = MeasureCandidate.supplied(s, supplied.noun(), thing);
            triggers.putIfAbsent(candidate.lemma(), trigger);
            MeasureCandidate.addNew(found, candidate);
        });
        context.found().forEach(measure -> MeasureCandidate.addNew(found, measure.from(MEASURED)));
        earlier().forEach(noun -> MeasureCandidate.addNew(found, noun));
        MeasureCandidate.keepDiffering(found, s, draft);
        GermanSurroundings around = new GermanSurroundings(draft, drafts, nouns, clauses, roles, chosen);
        GermanFeatures features = new GermanFeatures(around, context, triggers, ranking);
        List<MeasureRanking.Described> described = new ArrayList<>();
        described.add(ranking.describe(MeasureCandidate.silence(s), features::ofSilence));
        found.forEach(candidate -> described.add(ranking.describe(candidate, own -> features.of(candidate, own))));
        return described;
    }

    /** " für Kilowattstunde", " der Barriere": the thing that has the supplied measure; empty if unknown. */
    private String thing(FigureDraft draft, SuppliedMeasures.Supplied supplied, @Nullable MeasureCandidate chosen) {
        return nouns.stream()
                .filter(noun -> s.low(draft.end()).equals(supplied.word())
                                && s.adjective(draft.end())
                                && noun.start() <= draft.end() + 1
                                && noun.head() > draft.end()
                        || noun.equalsMeasure(chosen))
                .findFirst()
                .map(noun -> supplied.of(noun.head(), s))
                .orElse("");
    }

    /** Whether the sentence begins with an organisation, by its name or a noun, which earns no wage. */
    private boolean isOfOrganisation() {
        for (int i = 0; i < s.size(); i++) {
            Mention.EntityMention name = names.at(s, i);
            if (name != null && name.entity().kind() != EntityKind.PLACE) {
                return name.entity().kind() == EntityKind.ORGANISATION;
            }
            String type =
                    s.capital(i) ? NounClasses.GERMAN.of(BaseForms.of(s.text(i)).base()) : "";
            if (CLASSES.contains(type)) {
                return type.equals(ORGANISATION);
            }
        }
        return false;
    }

    private List<MeasureCandidate> earlier() {
        List<MeasureCandidate> known = earlier;
        if (known == null) {
            Sentence previous = context.previous();
            known = previous == null ? List.of() : nouns(previous, EARLIER, List.of());
            earlier = known;
        }
        return known;
    }

    /** The nouns for the words around the figure, the nearest first. */
    private Map<SuppliedMeasures.Supplied, Trigger> supplied(FigureDraft draft) {
        SuppliedMeasures table = SuppliedMeasures.GERMAN;
        Map<SuppliedMeasures.Supplied, Trigger> found = new LinkedHashMap<>();
        table.of(draft, s.low(draft.end())).forEach(noun -> found.putIfAbsent(noun, Trigger.BEHIND));
        table.of(draft, s.low(draft.end() - 1)).forEach(noun -> found.putIfAbsent(noun, Trigger.BEHIND));
        boolean organisation = isOfOrganisation();
        table.of(draft, clauses.verbAt(draft.start())).stream()
                .filter(noun -> !(organisation && OF_PEOPLE.contains(noun.noun())))
                .forEach(noun -> found.putIfAbsent(noun, Trigger.VERB));
        table.of(draft, s.low(draft.before()) + " …").forEach(noun -> found.putIfAbsent(noun, Trigger.BEFORE));
        table.of(draft, null).forEach(noun -> found.putIfAbsent(noun, Trigger.UNIT));
        return found;
    }
}
