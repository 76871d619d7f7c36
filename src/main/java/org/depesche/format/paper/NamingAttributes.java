package org.depesche.format.paper;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.format.Vocabulary;
import org.depesche.format.table.TableField;
import org.depesche.tagging.SmallLetters;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * Editorial systems and databases that know no names in advance write them as attributes, as in {@code field name="title"}, and
 * short values too, as in {@code meta name="title" content="Harbour"}. Such elements get the names and values that they state.
 */
final class NamingAttributes {

    private enum NamePart {
        WHOLE,
        GIVEN,
        FAMILY
    }

    /** Elements that may hold any field. The attributes of other elements do not name them. */
    private static final Pattern ANY_FIELD = Pattern.compile(
            "(?i)(?:field|feld|element|property|eigenschaft|attribut|attribute|value|wert|column|col|spalte|cell|zelle"
                    + "|meta|metadata|metadaten|entry|param|str|arr|date|text|content|inhalt|component|part|block"
                    + "|text_?block|item)");

    /** Elements of text, which stay such if they are styled as one. */
    private static final Pattern STYLED = Pattern.compile("(?i)(?:p|para|absatz|abs|div|story_?element)");

    private static final List<String> OF_NAME = List.of("name", "key", "fieldname", "feldname", "field_name", "id");

    private static final List<String> OF_STYLE =
            List.of("type", "typ", "class", "role", "style", "format", "formatname");

    private static final List<String> OF_VALUE = List.of("content", "value", "wert", "name", "title", "label");

    /** Kinds of records and of values, and no parts of an article. */
    private static final Pattern KIND = Pattern.compile(
            "(?i)article|artikel|story|meldung|beitrag|nachricht|date|text|html|time|picture|image|photo|foto|bild|media");

    /** The parts of a person's name, as attributes of one element or as elements in one. */
    private static final Map<String, NamePart> PARTS = Vocabulary.of("""
            WHOLE: original form, full name, name, display name, byline
            GIVEN: first name, firstname, given name, givenname, forename, vorname
            FAMILY: last name, lastname, surname, family name, familyname, nachname
            """, NamePart::valueOf);

    private static final Pattern PERSON = Pattern.compile(
            "author|autor|autorin|verfasser|verfasserin|contributor|creator|writer|journalist|redakteur");

    /** Roles of people that did not write the article. */
    private static final Pattern OF_PICTURES = Pattern.compile("(?i)photo|foto|illustrat|bild|editor|translator");

    private static final Pattern PUBLICATION =
            Pattern.compile("publication|publikation|zeitung|newspaper|journal|medium|quelle|source|periodical");

    private NamingAttributes() {}

    /** The name that an element states in its attributes; its own if there is none. */
    static String nameOf(Element element) {
        String own = element.tagName();
        boolean any = ANY_FIELD.matcher(own).matches();
        boolean styled = any || STYLED.matcher(own).matches();
        return Stream.concat(
                        any ? values(element, OF_NAME) : Stream.empty(),
                        styled
                                ? values(element, OF_STYLE)
                                        .filter(value -> !KIND.matcher(value).matches())
                                : Stream.empty())
                .filter(value -> any ? PaperElement.isPart(value) : PaperElement.isLine(value))
                .findFirst()
                .orElse(own);
    }

    /** Names all elements of a file, and writes values into them. */
    static void resolve(Element root) {
        for (Element element : root.getAllElements()) {
            String name = nameOf(element);
            if (!name.equals(element.tagName())) {
                element.tagName(name);
                element.attributes().asList().stream()
                        .filter(attribute -> attribute.getValue().equals(name))
                        .forEach(attribute -> element.removeAttr(attribute.getKey()));
            }
            if (element.hasAttr("sourceid")) {
                // the system that counts, and no newspaper
                element.removeAttr("source");
            }
        }
        for (Element element : root.getAllElements()) {
            PaperElement named = new PaperElement(element);
            if (element.childrenSize() > 0) {
                joinNames(element);
                namePublication(named);
            } else if (!element.hasText() && named.field() != null && !named.isText()) {
                person(element).or(() -> values(element, OF_VALUE).findFirst()).ifPresent(element::text);
            }
        }
    }

    private static Stream<String> values(Element element, List<String> keys) {
        return keys.stream()
                .flatMap(key -> element.attributes().asList().stream()
                        .filter(attribute -> SmallLetters.of(attribute.getKey()).equals(key))
                        .map(Attribute::getValue)
                        .filter(value -> !value.isBlank()));
    }

    /** The name that an element states in its attributes. */
    private static Optional<String> person(Element element) {
        return name(element.attributes().asList().stream(), Attribute::getKey, Attribute::getValue);
    }

    /** Writes the name of a person as one line. */
    private static void joinNames(Element person) {
        if (PERSON.matcher(TableField.words(person.tagName())).matches()
                && !OF_PICTURES.matcher(person.text()).find()) {
            name(person.children().stream(), Element::tagName, Element::text)
                    .ifPresent(name -> person.tagName("author").text(name));
        }
    }

    private static <T> Optional<String> name(Stream<T> parts, Function<T, String> key, Function<T, String> value) {
        Map<NamePart, String> names = new EnumMap<>(NamePart.class);
        parts.forEach(part -> {
            NamePart name = PARTS.get(TableField.words(key.apply(part)));
            if (name != null && !value.apply(part).isBlank()) {
                names.putIfAbsent(name, value.apply(part));
            }
        });
        String whole = names.get(NamePart.WHOLE);
        String family = names.get(NamePart.FAMILY);
        if (whole != null || family == null) {
            return Optional.ofNullable(whole);
        }
        return Optional.of((names.getOrDefault(NamePart.GIVEN, "") + " " + family).strip());
    }

    /** The title of a publication is no headline. */
    private static void namePublication(PaperElement publication) {
        if (PUBLICATION.matcher(publication.words()).matches()
                && publication.element().getAllElements().stream()
                        .map(PaperElement::new)
                        .noneMatch(PaperElement::isText)) {
            publication.children().stream()
                    .filter(PaperElement::isHeadline)
                    .forEach(title -> title.element().tagName("publication-title"));
        }
    }
}
