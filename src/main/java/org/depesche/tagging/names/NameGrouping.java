package org.depesche.tagging.names;

import java.util.ArrayList;
import java.util.List;
import org.depesche.tagging.Budget;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Evidence;
import org.depesche.tagging.LoneNames;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Origin;
import org.depesche.tagging.TaggableText;
import org.depesche.tagging.places.PlaceSenses;
import org.depesche.tagging.places.PlaceSenses.Spot;
import org.depesche.tagging.text.Gender;
import org.depesche.tagging.text.GermanDictionary;
import org.depesche.tagging.text.NameFolding;
import org.jspecify.annotations.Nullable;

/** Groups the names of one article, so that all mentions of an entity have the same key. */
record NameGrouping(
        Gazetteer gazetteer, @Nullable GermanDictionary german, NameKeys keys, Genders genders, StrangeNames strange) {

    /** The factor on the confidence of a surname that nothing in the article explains. */
    private static final double LONE = .6;

    /** The mentions of the names, and those that the rest of the article suggests, in text order. */
    List<Mention.EntityMention> group(TaggableText text, List<FoundName> found, Budget budget) {
        List<FoundName> apart = AdjacentPeople.apart(text.text(), strange.addTo(text, found));
        List<FoundName> settled =
                new NameKinds(gazetteer, german).settle(text.text(), apart, new BareForms(gazetteer, german, apart));
        budget.check();
        List<FoundName> names = new RecurringNames(german).addTo(text, settled);
        budget.check();
        BareForms bare = new BareForms(gazetteer, german, names);
        PersonReferences people = new PersonReferences(ofKind(EntityKind.PERSON, names, bare));
        Organisations organisations = new Organisations(keys, text.text(), names, bare);
        budget.check();
        PlaceSenses senses = new PlaceSenses(gazetteer.places(), text, spots(names, bare), keys.language());
        List<Mention.EntityMention> mentions = new ArrayList<>(names.size());
        for (FoundName name : names) {
            budget.check();
            String nominative = bare.of(name);
            if (!isName(nominative)) {
                continue;
            }
            mentions.add(
                    switch (name.kind()) {
                        case PERSON -> person(name, nominative, person(text, name, nominative, people));
                        case ORGANISATION -> organisation(name, nominative, organisations.of(nominative));
                        case PLACE ->
                            mention(
                                    name,
                                    keys.of(senses, new Spot(name.span(), nominative)),
                                    name.confidence(),
                                    name.evidence());
                    });
        }
        return mentions;
    }

    private PersonReferences.Person person(
            TaggableText text, FoundName name, String nominative, PersonReferences people) {
        Gender said = LoneNames.isLone(nominative) ? genders.said(text.text(), name.span()) : null;
        return said == null ? people.of(nominative) : people.of(nominative, said, genders);
    }

    private Mention.EntityMention person(FoundName name, String nominative, PersonReferences.Person person) {
        double confidence = person.isLone() ? LONE * name.confidence() : name.confidence();
        Evidence evidence = person.name().equals(nominative) ? name.evidence() : Evidence.GROUPED;
        return mention(name, keys.of(EntityKind.PERSON, person.name()), confidence, evidence);
    }

    private Mention.EntityMention organisation(FoundName name, String nominative, EntityKey key) {
        boolean grouped = !key.equals(keys.of(EntityKind.ORGANISATION, nominative));
        return mention(name, key, name.confidence(), grouped ? Evidence.GROUPED : name.evidence());
    }

    private static Mention.EntityMention mention(FoundName name, EntityKey key, double confidence, Evidence evidence) {
        return new Mention.EntityMention(
                name.span(), name.surface(), key, Origin.MACHINE, Math.clamp(confidence, 0, 1), evidence);
    }

    private static List<String> ofKind(EntityKind kind, List<FoundName> names, BareForms bare) {
        return names.stream()
                .filter(name -> name.kind() == kind)
                .map(name -> bare.of(kind, name.surface()))
                .filter(NameGrouping::isName)
                .toList();
    }

    private static List<Spot> spots(List<FoundName> names, BareForms bare) {
        return names.stream()
                .filter(name -> name.kind() == EntityKind.PLACE)
                .map(name -> new Spot(name.span(), bare.of(EntityKind.PLACE, name.surface())))
                .filter(spot -> isName(spot.name()))
                .toList();
    }

    private static boolean isName(String name) {
        return !NameFolding.plain(name).isEmpty();
    }
}
