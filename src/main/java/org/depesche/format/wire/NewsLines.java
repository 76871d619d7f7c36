package org.depesche.format.wire;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.readers.Rights;
import org.depesche.tagging.EntityKind;
import org.jspecify.annotations.Nullable;

/** Reads the lines that components of NewsML 1 print beside the text, and their metadata. */
record NewsLines(NewsElement item, NewsComponents components, Topics topics, DraftBuilder draft) {

    private static final Pattern BETWEEN_KEYWORDS = Pattern.compile("[/,;]|\\s-\\s");

    private static final Set<String> KICKERS = Set.of("catchword", "kicker", "overline", "spitzmarke", "dachzeile");

    private static final Set<String> NOTES = Set.of("editorialnote", "ednote", "editorsnote", "editornote", "note");

    private static final Pattern CORRECTS = Pattern.compile(
            "(?i)^\\W{0,3}(?:korr|bericht|corr)[\\p{L}]{2,12}\\b|\\b(?:statt|instead of|korrigiert|berichtigt)\\b");

    private static final Pattern CONTACT = Pattern.compile(
            "(?i)\\b(?:call|tel|phone|e-?mail|kontakt|contact|rückfragen|anfragen|telefon)\\b|@|\\d{2,}[ /-]\\d{3,}");

    /** @param language in which lines are preferred */
    void read(@Nullable String language) {
        lines("headline", language).forEach(line -> draft.put(HeaderField.HEADLINE, line));
        typed(KICKERS).forEach(line -> draft.put(HeaderField.KICKER, line));
        lines("subheadline", language).findFirst().ifPresent(draft::secondLine);
        typed(NOTES)
                .filter(CORRECTS.asPredicate())
                .map(NewsLines::withoutContacts)
                .forEach(line -> draft.put(HeaderField.CORRECTION, line));
        lines("byline", language).forEach(line -> draft.put(HeaderField.BYLINE, line));
        lines("dateline", language).forEach(line -> draft.put(HeaderField.PLACE, line));
        lines("slugline", language).forEach(line -> draft.put(HeaderField.SLUGLINE, line));
        lines("keywordline", language)
                .flatMap(BETWEEN_KEYWORDS::splitAsStream)
                .forEach(word -> draft.put(HeaderField.KEYWORDS, word));
        readParties(language);
        readRights(language);
        readDescription();
        readTopics(language);
    }

    /** The sentences of a note that name nobody to call. */
    private static String withoutContacts(String note) {
        return Pattern.compile("(?<=[.!?])\\s+")
                .splitAsStream(note)
                .filter(sentence -> !CONTACT.matcher(sentence).find())
                .collect(Collectors.joining(" "));
    }

    /** The lines of certain types. */
    private Stream<String> typed(Set<String> types) {
        return components
                .inside("newslines", "newsline")
                .filter(line -> types.contains(
                        Objects.requireNonNullElse(NewsComponents.formalName(line.first("newslinetype")), "")))
                .map(line -> line.line("newslinetext"))
                .filter(Objects::nonNull);
    }

    /** Files also describe the agency itself among the topics. */
    private void readTopics(@Nullable String language) {
        List<String> own = Stream.concat(suppliers().stream(), lines("creditline", language))
                .toList();
        for (NewsElement topic : topics.about(item)) {
            EntityKind kind = Topics.kind(topic);
            String name = topics.name(topic);
            if (kind == null && name != null && !draft.isHeadline(name) && Topics.isSubject(topic)) {
                draft.keyword(name);
            }
            if (kind != null && (name == null || own.stream().noneMatch(name::equalsIgnoreCase))) {
                draft.tag(kind, name, Topics.ids(topic));
            }
        }
    }

    private List<String> suppliers() {
        return Stream.of("provider", "source")
                .flatMap(role -> components.inside("administrativemetadata", role, "party"))
                .map(topics::party)
                .filter(Objects::nonNull)
                .toList();
    }

    private Stream<String> lines(String name, @Nullable String language) {
        return components.all().stream()
                .flatMap(component -> NewsElement.inLanguage(component.all("newslines", name), language).stream())
                .map(NewsElement::line)
                .filter(Objects::nonNull);
    }

    private void readParties(@Nullable String language) {
        List<String> suppliers = suppliers();
        draft.authors(components
                .inside("administrativemetadata", "creator", "party")
                .map(topics::party)
                .filter(name -> name != null && PartyName.isFull(name) && !suppliers.contains(name))
                .map(String::strip)
                .distinct()
                .toList());
        suppliers.stream()
                .filter(name -> !PartyName.isDomain(name))
                .forEach(name -> draft.put(HeaderField.SOURCE, name));
        lines("creditline", language).forEach(line -> draft.put(HeaderField.SOURCE, line));
        suppliers.forEach(name -> draft.put(HeaderField.SOURCE, name));
    }

    private void readRights(@Nullable String language) {
        String copyright = lines("copyrightline", language).findFirst().orElseGet(this::copyright);
        Stream<String> terms = Stream.concat(
                lines("rightsline", language),
                components
                        .inside("rightsmetadata", "usagerights")
                        .flatMap(usage -> Stream.of("usagetype", "geography", "limitations")
                                .flatMap(name -> usage.all(name).stream()))
                        .map(NewsElement::line)
                        .filter(Objects::nonNull));
        draft.put(HeaderField.RIGHTS, Rights.of(copyright, terms.distinct().toList()));
    }

    private @Nullable String copyright() {
        return components
                .inside("rightsmetadata", "copyright")
                .filter(one -> one.line("copyrightholder") != null)
                .map(one -> Stream.of("©", one.line("copyrightdate"), one.line("copyrightholder"))
                        .filter(Objects::nonNull)
                        .reduce((a, b) -> a + " " + b)
                        .orElseThrow())
                .findFirst()
                .orElse(null);
    }

    private void readDescription() {
        components.inside("descriptivemetadata", "property").forEach(this::readProperty);
        components.inside("administrativemetadata", "property").forEach(this::readProperty);
        components.inside("metadata", "property").forEach(this::readProperty);
        components
                .inside("descriptivemetadata", "subjectcode")
                .forEach(code -> code.children().stream()
                        .map(subject -> {
                            NewsElement topic = topics.referred(subject);
                            return topic == null ? subject.attribute("FormalName") : topics.name(topic);
                        })
                        .filter(name -> name != null && !name.matches("[\\d.:]+"))
                        .forEach(draft::keyword));
        components.inside("descriptivemetadata", "location").forEach(location -> {
            String city = part(location, "city");
            String present = location.attribute("HowPresent");
            if (present == null || present.equalsIgnoreCase("Origin")) {
                draft.put(HeaderField.PLACE, city);
            } else {
                draft.tag(
                        EntityKind.PLACE,
                        Stream.of(city, part(location, "countryarea"), part(location, "country"))
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null));
            }
        });
    }

    /** A part of a location: its city, region or country; null if it is not stated, or stated as a code. */
    private static @Nullable String part(NewsElement location, String name) {
        return location.all("property").stream()
                .filter(property -> name.equals(NewsComponents.formalName(property)))
                .map(property -> property.attribute("Value"))
                .filter(value -> value != null && !value.matches("\\p{Lu}{2,3}"))
                .findFirst()
                .orElse(null);
    }

    private void readProperty(NewsElement property) {
        String name = Objects.requireNonNullElse(NewsComponents.formalName(property), "");
        String value = property.attribute("Value");
        switch (name) {
            case "keyword" -> draft.put(HeaderField.KEYWORDS, value);
            case "section", "department", "ressort", "desk", "rubrik" -> draft.put(HeaderField.SECTION, value);
            default -> draft.put(HeaderField.KEYWORDS, name.endsWith("keywords") ? value : null);
        }
    }
}
